import { grouped, join, number, sha256, toBase32, utf8 } from './bytes.js';

const RECEIPT = 10;

/** What stands for a ballot on the board. */
export async function leafOf(ballot, textHash, token, ciphertext) {
  const label = utf8(`xieyue/ballot/1/leaf/${ballot}/${textHash}/`);
  return sha256(join(label, await sha256(token), await sha256(ciphertext)));
}

export const receiptOf = (leaf) => grouped(toBase32(leaf.slice(0, RECEIPT)));

/** The head that a batch of leaves has after the head before it. */
export async function headOf(ballot, previous, batch, leaves) {
  const label = utf8(`xieyue/ballot/1/batch/${ballot}/`);
  return sha256(join(label, previous, number(batch), number(leaves.length), ...leaves));
}
