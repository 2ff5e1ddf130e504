package org.xieyue.identity;

import java.util.UUID;

public record AccountId(UUID value) {
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
