package org.xieyue.agreements;

import java.util.UUID;

/** Something that an agreement obliges a side to do. */
public record ObligationId(UUID value) {

    static ObligationId next() {
        return new ObligationId(UUID.randomUUID());
    }

    public static ObligationId parse(String text) {
        return new ObligationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
