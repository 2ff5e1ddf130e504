import { fromBase64url, join, random, sha256, toHex, utf8 } from './bytes.js';
import { seal } from './hpke.js';
import { split } from './shamir.js';

const VERSION = Uint8Array.of(1);
const KEY = 32;
const NONCE = 12;

export async function contextOf(ballot, textHash, token) {
  return utf8(`xieyue/ballot/1/vote/${ballot}/${textHash}/${toHex(await sha256(token))}`);
}

/**
 * The plain vote, sealed so that only as many scrutineers as the threshold says can open it together, and only as the vote
 * of this ballot, text and token.
 */
export async function sealVote({ ballot, textHash, threshold, scrutineers }, token, marks) {
  const context = await contextOf(ballot, textHash, token);
  const key = random(KEY);
  const nonce = random(NONCE);
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: context }, aes, marks);
  const shares = split(key, threshold, scrutineers.length);
  const info = utf8(`xieyue/ballot/1/share/${ballot}`);
  const sealed = [];
  const inOrder = [...scrutineers].sort((one, other) => one.index - other.index);
  for (const [at, scrutineer] of inOrder.entries()) {
    if (scrutineer.index !== at + 1) {
      throw new Error('The scrutineers are not numbered from 1 on');
    }
    const share = await seal(fromBase64url(scrutineer.key), info, context, shares[at]);
    sealed.push(share.enc, share.sealed);
  }
  key.fill(0);
  shares.forEach((share) => share.fill(0));
  return join(VERSION, nonce, new Uint8Array(body), ...sealed);
}
