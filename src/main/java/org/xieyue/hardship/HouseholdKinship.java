package org.xieyue.hardship;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.payments.CaseKinship;
import org.xieyue.shared.CaseId;

/** Nobody signs the payment of a case in which they hold a duty, or whose household they belong or are related to. */
@Component
class HouseholdKinship implements CaseKinship {

    private final Duties duties;

    HouseholdKinship(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Set<CaseId> closeTo(AccountId person, Collection<CaseId> cases) {
        Set<CaseId> close = new HashSet<>(duties.ofAll(cases, person).keySet());
        close.addAll(duties.related(cases, person));
        close.addAll(duties.ownCases(cases, person));
        return close;
    }
}
