import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase32, fromBase64url, fromHex, grouped, number, plainBase32, random, toBase32, toBase64url, toHex } from '../../src/ballot/bytes.js';

test('every length of bytes comes back from hex, base64url and base32', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = random(length);
    assert.deepEqual(fromHex(toHex(bytes)), bytes);
    assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes);
    assert.deepEqual(fromBase32(toBase32(bytes)), bytes);
  }
});

test('base32 is Crockford’s, base64url has no padding, numbers have four bytes', () => {
  assert.equal(toBase32(Uint8Array.of(0xff, 0, 0xff, 0, 0xff)), 'ZW0FY07Z');
  assert.equal(toBase32(Uint8Array.of(255)), 'ZW');
  assert.equal(toBase64url(Uint8Array.of(0xfb, 0xff)), '-_8');
  assert.deepEqual(number(0x01020304), Uint8Array.of(1, 2, 3, 4));
});

test('a code may be typed with any separator, in any case, with letters that look alike, also full-width', () => {
  assert.equal(plainBase32('abcd-efgh jk01 · oil'), 'ABCDEFGHJK01011');
  assert.equal(plainBase32('ＡＢ１２'), 'AB12');
  assert.equal(plainBase32('ABC*'), null);
  assert.equal(plainBase32('UUUU'), null);
  assert.equal(grouped('ABCDEFGHJ'), 'ABCD-EFGH-J');
});

test('what is not of the encoding is refused', () => {
  assert.throws(() => fromHex('AB'));
  assert.throws(() => fromHex('abc'));
  assert.throws(() => fromBase64url('a+b/'));
  assert.throws(() => fromBase64url('a'));
});
