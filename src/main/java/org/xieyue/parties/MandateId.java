package org.xieyue.parties;

import java.util.UUID;

public record MandateId(UUID value) {

    static MandateId next() {
        return new MandateId(UUID.randomUUID());
    }

    public static MandateId parse(String text) {
        return new MandateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
