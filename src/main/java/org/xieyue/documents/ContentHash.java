package org.xieyue.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a content: its name in the store, and what ties a text to a vote, a seal or a filing. */
public record ContentHash(byte[] bytes) {

    public static ContentHash of(byte[] content) {
        try {
            return new ContentHash(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From its 64 hexadecimal digits. */
    public static ContentHash parse(String text) {
        if (text.length() != 64) {
            throw new IllegalArgumentException("A SHA-256 has 64 hexadecimal digits");
        }
        return new ContentHash(HexFormat.of().parseHex(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
