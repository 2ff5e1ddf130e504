package org.xieyue.bargaining;

import java.util.UUID;

public record DemandId(UUID value) {

    static DemandId next() {
        return new DemandId(UUID.randomUUID());
    }

    public static DemandId parse(String text) {
        return new DemandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
