package org.xieyue.funds;

import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;

/** A budget line as it stands: how much may be spent, and how much of it is promised or paid. */
record BudgetLine(
        BudgetLineId id,
        UnionId union,
        int year,
        String purpose,
        FundSource source,
        String name,
        Yuan limit,
        Yuan used) {

    Yuan available() {
        return limit.minus(used);
    }
}
