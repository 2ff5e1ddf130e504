import { fromBase32, fromBase64url, grouped, join, plainBase32, sha256, toBase32, toBase64url, utf8 } from './bytes.js';

const KEY_LETTERS = 52;
export const KEY_CODE_LETTERS = 56;
const KEY_BYTES = 32;
const KIND = 'xieyue scrutineer key';

/** What a scrutineer hands in is a file of another ballot, or no key. */
export class NoKey extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Four letters that depend on the key and its ballot, so that a slip of the pen is noticed before anything is sent. */
async function check(ballot, key) {
  const hash = await sha256(join(utf8(`xieyue/ballot/1/key/${ballot}/`), key));
  return toBase32(hash.slice(0, 3)).slice(0, KEY_CODE_LETTERS - KEY_LETTERS);
}

/** A private key to print: 14 groups of four letters. */
export async function keyCode(ballot, key) {
  return grouped(toBase32(key) + (await check(ballot, key)));
}

export async function keyOfCode(ballot, typed) {
  const text = plainBase32(typed);
  if (text === null || text.length !== KEY_CODE_LETTERS) {
    throw new NoKey('length');
  }
  const key = fromBase32(text.slice(0, KEY_LETTERS));
  if ((await check(ballot, key)) !== text.slice(KEY_LETTERS)) {
    throw new NoKey('typing');
  }
  return key;
}

export function keyFile(ballot, { privateKey, publicKey }) {
  return JSON.stringify({ kind: KIND, version: 1, ballot, publicKey: toBase64url(publicKey), privateKey: toBase64url(privateKey) }, null, 2);
}

export function keyOfFile(ballot, text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new NoKey('file');
  }
  if (file?.kind !== KIND || file.version !== 1 || typeof file.privateKey !== 'string') {
    throw new NoKey('file');
  }
  if (file.ballot !== ballot) {
    throw new NoKey('ballot');
  }
  const key = fromBase64url(file.privateKey);
  if (key.length !== KEY_BYTES) {
    throw new NoKey('file');
  }
  return key;
}
