package org.xieyue.congress;

import java.util.UUID;

public record DelegateId(UUID value) {

    static DelegateId next() {
        return new DelegateId(UUID.randomUUID());
    }

    public static DelegateId parse(String text) {
        return new DelegateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
