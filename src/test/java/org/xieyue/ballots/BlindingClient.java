package org.xieyue.ballots;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;

/** A voter's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474), as the browser does it. */
final class BlindingClient {

    private static final int SALT = 48;
    private static final int HASH = 48;

    private final BigInteger modulus;
    private final BigInteger exponent;
    private final int length;

    BlindingClient(BigInteger modulus, BigInteger exponent) {
        this.modulus = modulus;
        this.exponent = exponent;
        this.length = (modulus.bitLength() + 7) / 8;
    }

    /** @param inverse of the blinding factor, which takes the blinding off again */
    record Blinded(byte[] token, byte[] blinded, BigInteger inverse) {}

    Blinded blind(byte[] token) {
        return blind(token, Randomness.bytes(SALT), new BigInteger(1, Randomness.bytes(length)).mod(modulus));
    }

    Blinded blind(byte[] token, byte[] salt, BigInteger factor) {
        BigInteger message = new BigInteger(1, encode(token, salt));
        BigInteger blinded = message.multiply(factor.modPow(exponent, modulus)).mod(modulus);
        return new Blinded(token, bytes(blinded), factor.modInverse(modulus));
    }

    byte[] finish(Blinded blinded, byte[] blindSignature) {
        return bytes(
                new BigInteger(1, blindSignature).multiply(blinded.inverse()).mod(modulus));
    }

    private byte[] bytes(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[length];
        int from = Math.max(0, signed.length - length);
        System.arraycopy(signed, from, bytes, length - (signed.length - from), signed.length - from);
        return bytes;
    }

    /** EMSA-PSS-ENCODE of RFC 8017 with SHA-384. */
    private byte[] encode(byte[] message, byte[] salt) {
        int bits = modulus.bitLength() - 1;
        int size = (bits + 7) / 8;
        byte[] hash = sha384(new byte[8], sha384(message), salt);
        byte[] block = new byte[size - HASH - 1];
        block[block.length - SALT - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - SALT, SALT);
        byte[] mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >> (8 * size - bits));
        return Encodings.joined(block, hash, new byte[] {(byte) 0xbc});
    }

    private static byte[] mask(byte[] seed, int length) {
        byte[] mask = new byte[0];
        for (int counter = 0; mask.length < length; counter++) {
            mask = Encodings.joined(mask, sha384(seed, Encodings.number(counter)));
        }
        return Arrays.copyOf(mask, length);
    }

    private static byte[] sha384(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
