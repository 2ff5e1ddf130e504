package org.xieyue.negotiation;

import java.util.UUID;

public record PositionId(UUID value) {

    static PositionId next() {
        return new PositionId(UUID.randomUUID());
    }

    public static PositionId parse(String text) {
        return new PositionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
