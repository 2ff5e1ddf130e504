package org.xieyue.parties;

import java.util.UUID;

/** A seat that a person holds at the table of a case. */
public record RepresentativeId(UUID value) {

    static RepresentativeId next() {
        return new RepresentativeId(UUID.randomUUID());
    }

    public static RepresentativeId parse(String text) {
        return new RepresentativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
