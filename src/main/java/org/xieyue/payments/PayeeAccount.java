package org.xieyue.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;

/** @param print keyed hash of the number that stands here now, not of what was once stored beside it */
record PayeeAccount(
        PayeeAccountId id,
        String payeeKey,
        UnionId union,
        String holder,
        String number,
        String print,
        String bank,
        AccountState state,
        @Nullable AccountId by,
        Instant at) {

    /** Never shows whose it is: it might reach a log. */
    @Override
    public String toString() {
        return "PayeeAccount[" + id + "]";
    }
}
