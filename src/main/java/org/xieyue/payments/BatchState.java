package org.xieyue.payments;

public enum BatchState {
    DRAFT,
    /** Items, amounts and accounts no longer change; two people sign them. */
    FROZEN,
    SIGNED,
    EXPORTED,
    /** The bank's answer was booked. */
    CONFIRMED,
    /** Items and ledger agree. */
    RECONCILED,
    DISCARDED
}
