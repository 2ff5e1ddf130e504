package org.xieyue.campaigns;

import java.util.UUID;

/** A unit of a campaign: a group of employers that bargains in one case. */
public record UnitId(UUID value) {

    static UnitId next() {
        return new UnitId(UUID.randomUUID());
    }

    public static UnitId parse(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
