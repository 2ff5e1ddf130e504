package org.xieyue.negotiation;

import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;

/** Who acts at a table, for which side, and whether as its chief. */
record Seat(AccountId person, Side side, boolean chief) {}
