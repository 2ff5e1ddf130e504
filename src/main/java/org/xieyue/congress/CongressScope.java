package org.xieyue.congress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A congress belongs to its union and its delegates. */
@Component
class CongressScope implements ScopeLocator<CongressId> {

    private final Congresses congresses;
    private final Delegates delegates;

    CongressScope(Congresses congresses, Delegates delegates) {
        this.congresses = congresses;
        this.delegates = delegates;
    }

    @Override
    public Class<CongressId> type() {
        return CongressId.class;
    }

    @Override
    public Optional<UnionId> unionOf(CongressId id) {
        return congresses.find(id).map(CongressRow::union);
    }

    @Override
    public boolean isPartyTo(CongressId id, AccountId account) {
        return delegates.isDelegate(id, account);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_CONGRESS;
    }
}
