import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeKeys } from '../../src/ballot/hpke.js';
import { keyCode, keyFile, keyOfCode, keyOfFile, KEY_CODE_LETTERS } from '../../src/ballot/keycode.js';

const ballot = '0b6d1a52-5a36-4c7f-9d1e-3f0a1b2c3d4e';
const other = '0b6d1a52-5a36-4c7f-9d1e-3f0a1b2c3d4f';

test('a key comes back from its file and from its printed code', async () => {
  const keys = await makeKeys();
  assert.equal(keys.publicKey.length, 32);
  const code = await keyCode(ballot, keys.privateKey);
  assert.equal(code.replace(/-/g, '').length, KEY_CODE_LETTERS);
  assert.deepEqual(await keyOfCode(ballot, code.toLowerCase()), keys.privateKey);
  assert.deepEqual(keyOfFile(ballot, keyFile(ballot, keys)), keys.privateKey);
});

test('any single letter mistyped is noticed', async () => {
  const code = (await keyCode(ballot, (await makeKeys()).privateKey)).replace(/-/g, '');
  for (let at = 0; at < code.length; at++) {
    const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
    // the last letter of the key carries one bit only
    if (at !== 51) await assert.rejects(keyOfCode(ballot, wrong), { reason: 'typing' });
  }
});

test('a key of another ballot, a short code and a foreign file are refused with their reason', async () => {
  const keys = await makeKeys();
  await assert.rejects(keyOfCode(other, await keyCode(ballot, keys.privateKey)), { reason: 'typing' });
  await assert.rejects(keyOfCode(ballot, 'ABCD'), { reason: 'length' });
  assert.throws(() => keyOfFile(other, keyFile(ballot, keys)), { reason: 'ballot' });
  assert.throws(() => keyOfFile(ballot, 'not json'), { reason: 'file' });
  assert.throws(() => keyOfFile(ballot, '{"kind":"something else"}'), { reason: 'file' });
});
