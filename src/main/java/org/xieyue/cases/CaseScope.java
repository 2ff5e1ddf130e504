package org.xieyue.cases;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** A case belongs to the union that it was opened at, and to the people who are party to it or asked to act on it. */
@Component
class CaseScope implements ScopeLocator<CaseId> {

    private final CaseFiles files;
    private final CasePlaces places;
    private final ObjectProvider<CaseWork> work;

    CaseScope(CaseFiles files, CasePlaces places, ObjectProvider<CaseWork> work) {
        this.files = files;
        this.places = places;
        this.work = work;
    }

    @Override
    public Class<CaseId> type() {
        return CaseId.class;
    }

    @Override
    public Optional<UnionId> unionOf(CaseId id) {
        return places.of(id).map(CasePlace::union);
    }

    @Override
    public boolean isPartyTo(CaseId id, AccountId account) {
        return files.isParty(id, account) || work.orderedStream().anyMatch(one -> one.isAsked(id, account));
    }
}
