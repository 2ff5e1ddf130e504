package org.xieyue.services;

import java.util.Locale;

/** How a case of a drawn service stands, whatever its diagram looks like. */
public enum Stage {
    RUNNING,
    APPROVED,
    REFUSED,
    /** Money is reserved for it. */
    FUNDED,
    /** Handed over to be paid. */
    PAYING,
    PAID,
    WITHDRAWN,
    /** The diagram came to its end without a decision. */
    ENDED;

    String state() {
        return "services." + name().toLowerCase(Locale.ROOT);
    }

    boolean holdsMoney() {
        return this == FUNDED || this == PAYING;
    }
}
