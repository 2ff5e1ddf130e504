package org.xieyue.congress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A mandate belongs to the union of its congress, and to the person who holds it. */
@Component
class DelegateScope implements ScopeLocator<DelegateId> {

    private final Delegates delegates;
    private final Congresses congresses;

    DelegateScope(Delegates delegates, Congresses congresses) {
        this.delegates = delegates;
        this.congresses = congresses;
    }

    @Override
    public Class<DelegateId> type() {
        return DelegateId.class;
    }

    @Override
    public Optional<UnionId> unionOf(DelegateId id) {
        return delegates
                .find(id)
                .flatMap(one -> congresses.find(one.congress()))
                .map(CongressRow::union);
    }

    @Override
    public boolean isPartyTo(DelegateId id, AccountId account) {
        return delegates.find(id).filter(one -> account.equals(one.account())).isPresent();
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_CONGRESS;
    }
}
