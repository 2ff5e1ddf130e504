package org.xieyue.payments;

import java.util.UUID;

public record PaymentBatchId(UUID value) {
    public static PaymentBatchId parse(String text) {
        return new PaymentBatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
