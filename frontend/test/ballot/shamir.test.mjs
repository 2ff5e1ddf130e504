import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../../src/ballot/bytes.js';
import { split } from '../../src/ballot/shamir.js';
import { reconstruct } from './reconstruction.mjs';

const subsets = (items, size) =>
  size === 0 ? [[]] : items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));

test('any threshold of the shares gives the key back, whoever it is', () => {
  for (const [threshold, count] of [[1, 1], [2, 3], [3, 3], [3, 5], [4, 7]]) {
    const key = random(32);
    const shares = split(key, threshold, count).map((share, at) => [at + 1, share]);
    for (const some of subsets(shares, threshold)) {
      assert.deepEqual(reconstruct(some), key);
    }
  }
});

test('one share less gives something else', () => {
  const key = random(32);
  const shares = split(key, 3, 5).map((share, at) => [at + 1, share]);
  for (const some of subsets(shares, 2)) {
    assert.notDeepEqual(reconstruct(some), key);
  }
});

test('all values of a byte are shared rightly', () => {
  const key = Uint8Array.from({ length: 256 }, (_, value) => value);
  const shares = split(key, 2, 255).map((share, at) => [at + 1, share]);
  assert.deepEqual(reconstruct([shares[254], shares[0]]), key);
  assert.deepEqual(reconstruct([shares[99], shares[200]]), key);
});

test('shares are the values of a polynomial whose lowest coefficient is the key', () => {
  const line = split(Uint8Array.of(0x53), 2, 3, () => Uint8Array.of(0xca));
  // 0x53 + 0xca·x; 0xca·2 = 0x8f, 0xca·3 = 0x45
  assert.deepEqual(line, [0x53 ^ 0xca, 0x53 ^ 0x8f, 0x53 ^ 0x45].map((byte) => Uint8Array.of(byte)));
});

test('a threshold beyond the number of shares is refused', () => {
  assert.throws(() => split(random(32), 4, 3));
  assert.throws(() => split(random(32), 0, 3));
});
