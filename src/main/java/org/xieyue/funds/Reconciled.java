package org.xieyue.funds;

/** What is told twice about a budget line and therefore compared; each amount in fen. */
public enum Reconciled {
    /** The postings of all its accounts add up to nothing. */
    SUM,
    /** The limit is what came from the source. */
    LIMIT,
    /** What may still be promised. */
    AVAILABLE,
    /** What is promised: the line itself, and its reservations. */
    RESERVED,
    /** What was paid, likewise. */
    PAID
}
