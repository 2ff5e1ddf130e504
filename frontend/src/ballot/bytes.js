// Bytes and the three ways in which the protocol writes them (docs/adr/0010).
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const utf8 = (text) => new TextEncoder().encode(text);

export function join(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A number as 4 bytes, the highest first. */
export const number = (value) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) {
    throw new Error('Not lowercase hex');
  }
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export function toBase64url(bytes) {
  let binary = '';
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export function fromBase64url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new Error('Not base64url');
  }
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}

/** Crockford's base32: five bits a letter, the last letter filled up with zero bits. */
export function toBase32(bytes) {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += CROCKFORD[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + CROCKFORD[(value << (5 - bits)) & 31] : text;
}

/** Takes what {@link plainBase32} gives; bits that fill up the last letter are dropped. */
export function fromBase32(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const letter of text) {
    value = (value << 5) | CROCKFORD.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (value >>> bits) & 255;
    }
    value &= (1 << bits) - 1;
  }
  return bytes;
}

/** What somebody typed, in the letters of the alphabet: no separators, upper case, O for zero and I or L for one allowed. */
export function plainBase32(typed) {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—·.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return Array.from(text).every((letter) => CROCKFORD.includes(letter)) ? text : null;
}

export const grouped = (text) => (text.match(/.{1,4}/g) ?? []).join('-');
