package org.xieyue.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: one byte key number, 12 bytes random nonce, cipher text with tag. Fingerprints are HMAC-SHA-256. */
final class SealedFields implements FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 1 + NONCE + TAG_BITS / 8;

    private final SecureRandom random = new SecureRandom();
    private final int current;
    private final Map<Integer, SecretKeySpec> sealingKeys = new HashMap<>();
    private final SecretKeySpec fingerprintKey;

    SealedFields(KeyRing ring) {
        this.current = ring.current().number();
        for (MasterKey key : ring.all()) {
            sealingKeys.put(key.number(), new SecretKeySpec(key.derive("seal"), "AES"));
        }
        this.fingerprintKey = new SecretKeySpec(ring.first().derive("fingerprint"), "HmacSHA256");
    }

    @Override
    public byte[] seal(String column, String plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, column);
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put((byte) current)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("AES-GCM is not available", failure);
        }
    }

    @Override
    public String open(String column, byte[] sealed) {
        if (sealed.length < SHORTEST) {
            throw new SealBroken(column, "too short");
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        int number = Byte.toUnsignedInt(buffer.get());
        if (!sealingKeys.containsKey(number)) {
            throw new SealBroken(column, "key " + number + " is not configured");
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, number, nonce, column).doFinal(body), StandardCharsets.UTF_8);
        } catch (AEADBadTagException altered) {
            throw new SealBroken(column, "altered, or sealed for another column");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("AES-GCM is not available", failure);
        }
    }

    @Override
    public String fingerprint(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKey);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", failure);
        }
    }

    private Cipher cipher(int mode, int number, byte[] nonce, String column) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealingKeys.get(number), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((number + "/" + column).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
