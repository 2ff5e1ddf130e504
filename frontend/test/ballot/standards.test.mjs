import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromHex, toBase64url, toHex } from '../../src/ballot/bytes.js';
import { blindToken, unblind } from '../../src/ballot/blind.js';
import { native, portable, seal, suite } from '../../src/ballot/hpke.js';

// the server's tests read the same files
const read = (name) => readFileSync(new URL(`../../../src/test/resources/ballots/${name}`, import.meta.url), 'utf8');
const rsa = Object.fromEntries(read('rfc9474.properties').match(/^\w+=.*$/gm).map((line) => line.split('=')));
const hpke = JSON.parse(read('rfc9180.json'));

const big = (hex) => BigInt(`0x${hex}`);
const bytesOf = (value, length) => fromHex(value.toString(16).padStart(2 * length, '0'));

function inverse(value, modulus) {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (let b = base, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) if (e & 1n) result = (result * b) % modulus;
  return result;
}

const length = rsa.n.length / 2;
const r = bytesOf(inverse(big(rsa.inv), big(rsa.n)), length);
const tokenKey = { n: toBase64url(fromHex(rsa.n)), e: 'AQAB' };
const signBlindly = (blinded) => bytesOf(power(big(toHex(blinded)), big(rsa.d), big(rsa.n)), length);

/** Answers requests for random bytes with these, in turn. */
function drawing(t, ...draws) {
  t.mock.method(crypto, 'getRandomValues', (into) => {
    const draw = draws.shift();
    assert.equal(draw.length, into.length);
    into.set(draw);
    return into;
  });
}

test('RFC 9474: RSABSSA-SHA384-PSS-Randomized, from the message to the signature', async (t) => {
  drawing(t, fromHex(rsa.msg_prefix), fromHex(rsa.salt), r);
  const { token, blinded, inverse: inv } = await blindToken(tokenKey, fromHex(rsa.msg));
  assert.equal(toHex(token), rsa.input_msg);
  assert.equal(toHex(inv), rsa.inv);
  assert.equal(toHex(blinded), rsa.blinded_msg);
  assert.equal(toHex(signBlindly(blinded)), rsa.blind_sig);
  assert.equal(toHex(await unblind(tokenKey, token, fromHex(rsa.blind_sig), inv)), rsa.sig);
});

test('a token is 64 bytes, new each time, and its signature holds under the key', async () => {
  const one = await blindToken(tokenKey);
  const other = await blindToken(tokenKey);
  assert.equal(one.token.length, 64);
  assert.notDeepEqual(one.token, other.token);
  assert.equal((await unblind(tokenKey, one.token, signBlindly(one.blinded), one.inverse)).length, length);
});

test('a signature of something else is noticed', async () => {
  const one = await blindToken(tokenKey);
  const other = await blindToken(tokenKey);
  await assert.rejects(unblind(tokenKey, one.token, signBlindly(other.blinded), one.inverse), /invalid signature/);
});

for (const [name, kem] of [['of the browser', native], ['in plain script', portable]]) {
  test(`RFC 9180: base mode, X25519, HKDF-SHA256, AES-256-GCM, with the X25519 ${name}`, async () => {
    const chosen = suite(kem());
    const ekm = fromHex(hpke.ikmE).buffer;
    const { enc, sealed } = await seal(fromHex(hpke.pkRm), fromHex(hpke.info), fromHex(hpke.encryptions[0].aad), fromHex(hpke.encryptions[0].plaintext), { suite: chosen, ekm });
    assert.equal(toHex(enc), hpke.enc);
    assert.equal(toHex(sealed), hpke.encryptions[0].ciphertext);
  });
}
