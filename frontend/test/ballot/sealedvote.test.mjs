import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromBase64url, fromHex, sha256, toBase64url, toHex, utf8 } from '../../src/ballot/bytes.js';
import { suite, native } from '../../src/ballot/hpke.js';
import { keyOfCode } from '../../src/ballot/keycode.js';
import { marksOf } from '../../src/ballot/marks.js';
import { headOf, leafOf, receiptOf } from '../../src/ballot/receipt.js';
import { contextOf, sealVote } from '../../src/ballot/seal.js';
import { reconstruct } from './reconstruction.mjs';

// the server's tests open the same vote
const vote = JSON.parse(readFileSync(new URL('../../../src/test/resources/ballots/sealed-vote.json', import.meta.url), 'utf8'));
const { questions } = JSON.parse(vote.text);
const token = fromBase64url(vote.token);

/** As scrutineers would, with these numbers. */
async function open(ciphertext, numbers) {
  const hpke = suite(native());
  const context = await contextOf(vote.ballot, vote.textHash, token);
  const marks = vote.marks.length / 2;
  const from = 1 + 12 + marks + 16;
  const shares = [];
  for (const number of numbers) {
    const at = from + (number - 1) * 80;
    const recipientKey = await hpke.kem.deserializePrivateKey(fromBase64url(vote.scrutineers[number - 1].privateKey).buffer);
    const recipient = await hpke.createRecipientContext({
      recipientKey,
      enc: ciphertext.slice(at, at + 32).buffer,
      info: utf8(`xieyue/ballot/1/share/${vote.ballot}`).slice().buffer,
    });
    shares.push([number, new Uint8Array(await recipient.open(ciphertext.slice(at + 32, at + 80).buffer, context.slice().buffer))]);
  }
  const key = await crypto.subtle.importKey('raw', reconstruct(shares), 'AES-GCM', false, ['decrypt']);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: ciphertext.slice(1, 13), additionalData: context }, key, ciphertext.slice(13, from));
  return new Uint8Array(plain);
}

test('hashes, marks, leaf, receipt, head and key codes are those written down', async () => {
  assert.equal(toHex(await sha256(utf8(vote.text))), vote.textHash);
  assert.equal(toHex(marksOf(questions, vote.choices)), vote.marks);
  const leaf = await leafOf(vote.ballot, vote.textHash, token, fromBase64url(vote.ciphertext));
  assert.equal(toHex(leaf), vote.leaf);
  assert.equal(receiptOf(leaf), vote.receipt);
  const { previous, number, leaves, head } = vote.batch;
  assert.equal(toHex(await headOf(vote.ballot, fromHex(previous), number, leaves.map(fromHex))), head);
  for (const { code, privateKey } of vote.scrutineers) {
    assert.equal(toBase64url(await keyOfCode(vote.ballot, code)), privateKey);
  }
});

test('any two of the three scrutineers open it, one alone does not', async () => {
  const ciphertext = fromBase64url(vote.ciphertext);
  for (const two of [[1, 2], [1, 3], [2, 3], [3, 1]]) {
    assert.equal(toHex(await open(ciphertext, two)), vote.marks);
  }
  await assert.rejects(open(ciphertext, [1]));
});

test('a vote sealed now opens as well, is as long as every other, and differs from one with the same choices', async () => {
  const opening = { ballot: vote.ballot, textHash: vote.textHash, threshold: 2, scrutineers: vote.scrutineers.map(({ index, publicKey }) => ({ index, key: publicKey })) };
  const one = await sealVote(opening, token, marksOf(questions, vote.choices));
  const blank = await sealVote(opening, token, marksOf(questions, {}));
  assert.equal(toHex(await open(one, [2, 3])), vote.marks);
  assert.equal(toHex(await open(blank, [1, 2])), '01' + '00'.repeat(6));
  assert.equal(one.length, blank.length);
  assert.notDeepEqual(one, fromBase64url(vote.ciphertext));
});

test('more choices than allowed and unknown options cannot be marked', () => {
  assert.throws(() => marksOf(questions, { q1: ['YES', 'NO'] }));
  assert.throws(() => marksOf(questions, { q2: ['nobody'] }));
});
