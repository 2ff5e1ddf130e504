package org.xieyue.congress;

import java.util.UUID;

public record CongressId(UUID value) {

    static CongressId next() {
        return new CongressId(UUID.randomUUID());
    }

    public static CongressId parse(String text) {
        return new CongressId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
