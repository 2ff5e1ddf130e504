package org.xieyue.funds;

/** The accounts that every budget line has in the ledger. */
enum LedgerAccount {
    /** Counterpart of the limit: where the money comes from. */
    SOURCE,
    /** May still be promised. */
    AVAILABLE,
    /** Promised to a case, not paid yet. */
    RESERVED,
    /** Has left the union. */
    PAID
}
