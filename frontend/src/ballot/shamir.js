import { random } from './bytes.js';

// Shamir's secret sharing over GF(2^8) with the polynomial 0x11B, byte by byte.

function times(a, b) {
  let product = 0;
  let shifted = a;
  for (let bit = 0; bit < 8; bit++) {
    // no branch on secret bits
    product ^= shifted & -((b >> bit) & 1);
    shifted = ((shifted << 1) ^ (0x11b & -(shifted >> 7))) & 0x1ff;
  }
  return product & 0xff;
}

/** Shares 1 … count of a secret, any `threshold` of which give it back: the values of a random polynomial at x = 1 … count. */
export function split(secret, threshold, count, randomBytes = random) {
  if (!(threshold >= 1 && threshold <= count && count <= 255)) {
    throw new Error(`No sharing of ${threshold} among ${count}`);
  }
  const coefficients = [secret];
  for (let degree = 1; degree < threshold; degree++) {
    coefficients.push(randomBytes(secret.length));
  }
  return Array.from({ length: count }, (_, index) => valueAt(coefficients, index + 1));
}

function valueAt(coefficients, x) {
  return coefficients[0].map((_, at) =>
    coefficients.reduceRight((value, coefficient) => times(value, x) ^ coefficient[at], 0),
  );
}
