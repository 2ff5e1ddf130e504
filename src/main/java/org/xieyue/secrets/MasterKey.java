package org.xieyue.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** A master key with the number that sealed values carry; every use has a key of its own, derived from it (RFC 5869). */
final class MasterKey {

    static final int LENGTH = 32;

    private final int number;
    private final byte[] key;

    MasterKey(int number, byte[] key) {
        if (number < 1 || number > 255) {
            throw new SecretKeyRefused("A secret key is numbered from 1 to 255, not " + number + ".");
        }
        if (key.length != LENGTH) {
            throw new SecretKeyRefused(
                    "Secret key " + number + " has " + key.length + " bytes instead of " + LENGTH + ".");
        }
        this.number = number;
        this.key = key.clone();
    }

    /** Reads {@code BASE64} (key 1) or {@code NUMBER:BASE64}. */
    static MasterKey parse(String text) {
        String[] parts = text.strip().split(":", 2);
        try {
            int number = parts.length == 1 ? 1 : Integer.parseInt(parts[0]);
            return new MasterKey(number, Base64.getDecoder().decode(parts[parts.length - 1]));
        } catch (IllegalArgumentException malformed) {
            // not passed on as a cause: its message may quote the key
            throw new SecretKeyRefused(
                    "A secret key is written as BASE64 or NUMBER:BASE64, with " + LENGTH + " bytes.");
        }
    }

    int number() {
        return number;
    }

    byte[] derive(String use) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(HKDFParameters.skipExtractParameters(key, ("xieyue/" + use).getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[LENGTH];
        generator.generateBytes(derived, 0, LENGTH);
        return derived;
    }

    /** Tells whether two keys are the same without telling anything else about them. */
    String checkValue() {
        return HexFormat.of().formatHex(derive("check"), 0, 16);
    }

    String write() {
        return number + ":" + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "MasterKey[" + number + "]";
    }
}
