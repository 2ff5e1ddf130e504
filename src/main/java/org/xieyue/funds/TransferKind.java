package org.xieyue.funds;

/** Why money moved between the accounts of a budget line. */
public enum TransferKind {
    /** The limit was set or changed. */
    ALLOCATED,
    /** Moved between two lines of a year. */
    REALLOCATED,
    /** Moved to the line of the next year. */
    CARRIED_OVER,
    /** An approved case holds money back. */
    RESERVED,
    /** A reservation was given back. */
    RELEASED,
    /** Reserved money was paid out. */
    PAID
}
