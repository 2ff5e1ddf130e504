import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { random } from './bytes.js';

const MESSAGE = 32;
const scheme = RSABSSA.SHA384.PSS.Randomized();

const keyOf = ({ n, e }) =>
  crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', alg: 'PS384', n, e, ext: true },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );

/** A new token, and what the server gets to sign instead of it. Only who knows the inverse can take the blindfold off. */
export async function blindToken(tokenKey, message = random(MESSAGE)) {
  const token = scheme.prepare(message);
  const { blindedMsg, inv } = await scheme.blind(await keyOf(tokenKey), token);
  return { token, blinded: blindedMsg, inverse: inv };
}

/** The signature of the token itself; fails when the server has signed anything else. */
export async function unblind(tokenKey, token, blindSignature, inverse) {
  return scheme.finalize(await keyOf(tokenKey), token, blindSignature, inverse);
}
