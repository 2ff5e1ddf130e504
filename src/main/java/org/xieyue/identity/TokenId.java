package org.xieyue.identity;

import java.util.UUID;

public record TokenId(UUID value) {
    public static TokenId parse(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
