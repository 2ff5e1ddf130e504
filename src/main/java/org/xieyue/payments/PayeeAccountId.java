package org.xieyue.payments;

import java.util.UUID;

public record PayeeAccountId(UUID value) {
    public static PayeeAccountId parse(String text) {
        return new PayeeAccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
