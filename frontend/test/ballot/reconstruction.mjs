// Opens votes as scrutineers would, written apart from what it checks: table arithmetic and Lagrange's formula.
const EXP = [];
const LOG = [];
for (let value = 1, power = 0; power < 255; power++) {
  EXP[power] = value;
  LOG[value] = power;
  value ^= value << 1; // times 3, a generator
  if (value > 255) value ^= 0x11b;
}
const times = (a, b) => (a === 0 || b === 0 ? 0 : EXP[(LOG[a] + LOG[b]) % 255]);
const over = (a, b) => (a === 0 ? 0 : EXP[(LOG[a] - LOG[b] + 255) % 255]);

/** @param shares [[x, bytes], …] */
export function reconstruct(shares) {
  const secret = new Uint8Array(shares[0][1].length);
  for (const [x, bytes] of shares) {
    let factor = 1;
    for (const [other] of shares) {
      if (other !== x) factor = times(factor, over(other, other ^ x));
    }
    bytes.forEach((byte, at) => (secret[at] ^= times(byte, factor)));
  }
  return secret;
}
