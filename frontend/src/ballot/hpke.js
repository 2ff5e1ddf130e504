import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 as PortableX25519 } from '@hpke/dhkem-x25519';

/** X25519 by the browser itself, or in plain script where the browser is older than that. */
let kem;

async function knowsX25519() {
  try {
    await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
    return true;
  } catch {
    return false;
  }
}

export function suite(kemOfChoice) {
  return new CipherSuite({ kem: kemOfChoice, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

export const native = () => new DhkemX25519HkdfSha256();
export const portable = () => new PortableX25519();

export async function suiteHere() {
  kem ??= (await knowsX25519()) ? native : portable;
  return suite(kem());
}

/** HPKE in base mode, one message: the encapsulated key and the sealed text. */
export async function seal(publicKey, info, aad, plain, { suite: chosen, ekm } = {}) {
  const hpke = chosen ?? (await suiteHere());
  const recipientPublicKey = await hpke.kem.deserializePublicKey(copy(publicKey));
  const sender = await hpke.createSenderContext({ recipientPublicKey, info: copy(info), ...(ekm ? { ekm } : {}) });
  const sealed = await sender.seal(copy(plain), copy(aad));
  return { enc: new Uint8Array(sender.enc), sealed: new Uint8Array(sealed) };
}

/** A scrutineer's keys, 32 bytes each. */
export async function makeKeys() {
  const hpke = await suiteHere();
  const pair = await hpke.kem.generateKeyPair();
  return {
    privateKey: new Uint8Array(await hpke.kem.serializePrivateKey(pair.privateKey)),
    publicKey: new Uint8Array(await hpke.kem.serializePublicKey(pair.publicKey)),
  };
}

/** The libraries want a buffer that holds nothing but these bytes. */
const copy = (bytes) => bytes.slice().buffer;
