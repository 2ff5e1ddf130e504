import { fromBase64url, fromHex, toHex, utf8 } from './bytes.js';
import { headOf, receiptOf } from './receipt.js';

/** Is this receipt in the batch, and does the batch lead from the head before it to the one it claims? */
export async function examineBatch(ballot, batch, receipt) {
  const leaves = batch.entries.map((entry) => fromHex(entry.leaf));
  const head = await headOf(ballot, fromHex(batch.previous), batch.number, leaves);
  return { found: leaves.some((leaf) => receiptOf(leaf) === receipt), holds: toHex(head) === batch.head };
}

/** True or false; null when this browser cannot check Ed25519 signatures. */
export async function isSigned(ballot, boardKey, which, head, signature) {
  let key;
  try {
    key = await crypto.subtle.importKey('raw', fromBase64url(boardKey), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
  return crypto.subtle.verify('Ed25519', key, fromBase64url(signature), utf8(`xieyue/ballot/1/head/${ballot}/${which}/${head}`));
}
