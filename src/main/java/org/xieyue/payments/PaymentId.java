package org.xieyue.payments;

import java.util.UUID;

public record PaymentId(UUID value) {
    public static PaymentId parse(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
