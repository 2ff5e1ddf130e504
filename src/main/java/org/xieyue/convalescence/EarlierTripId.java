package org.xieyue.convalescence;

import java.util.UUID;

/** What is entered about a trip that somebody took before the product was used. */
public record EarlierTripId(UUID value) {

    public static EarlierTripId parse(String text) {
        return new EarlierTripId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
