import { sha256, toHex, utf8 } from './bytes.js';

/** What the server sent is not what its own fingerprints say. */
export class Forged extends Error {}

async function checked(text, hash) {
  if (toHex(await sha256(utf8(text))) !== hash) {
    throw new Forged();
  }
  return JSON.parse(text);
}

/** The paper as the server sent it, with text and opening checked against their hashes and read. */
export async function readPaper(answer, ballot) {
  const text = await checked(answer.text, answer.textHash);
  const opening = answer.opening === undefined ? null : await checked(answer.opening, answer.openingHash);
  const belongsTogether =
    answer.ballot === ballot &&
    text.ballot === ballot &&
    (opening === null || (opening.ballot === ballot && opening.textHash === answer.textHash && opening.mode === text.mode));
  if (!belongsTogether) {
    throw new Forged();
  }
  return { ...answer, text, opening };
}
