package org.xieyue.hardship;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.payments.PaidCases;
import org.xieyue.shared.CaseId;

/** What cases of aid say of their payment. */
@Component
class PaidAid implements PaidCases {

    private final HardshipCases records;

    PaidAid(HardshipCases records) {
        this.records = records;
    }

    @Override
    public Set<CaseId> sayingPaid() {
        return records.at(Stage.PAID);
    }

    @Override
    public Set<CaseId> stillWaiting(Collection<CaseId> cases) {
        Set<CaseId> waiting = records.at(Stage.FUNDED);
        waiting.retainAll(cases);
        return waiting;
    }
}
