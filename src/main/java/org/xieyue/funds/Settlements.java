package org.xieyue.funds;

import java.util.Collection;
import java.util.Map;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** What is promised becomes what is paid; in the caller's transaction, many cases at once. */
public interface Settlements {

    /** The money that these cases hold, locked until the transaction ends; a case that holds none is missing. */
    Map<CaseId, Held> lock(Collection<CaseId> cases);

    /** The money is on its way: it is neither given back nor does it expire until {@link #halt} or {@link #pay}. */
    void begin(Collection<CaseId> cases);

    /** Not paid after all: promised as before. */
    void halt(Collection<CaseId> cases);

    /** Posts the payment of what {@link #begin} has marked; what was paid before is left alone. */
    void pay(Collection<CaseId> cases);

    /** What the ledger says was paid for these cases. */
    Yuan paid(Collection<CaseId> cases);

    /** @param union whose line it is: that union pays */
    record Held(CaseId caseId, BudgetLineId line, UnionId union, Yuan amount, String approvedHash) {}
}
