package org.xieyue.convalescence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A base belongs to the union that has approved it. */
@Component
class BaseScope implements ScopeLocator<BaseId> {

    private final Bases bases;

    BaseScope(Bases bases) {
        this.bases = bases;
    }

    @Override
    public Class<BaseId> type() {
        return BaseId.class;
    }

    @Override
    public Optional<UnionId> unionOf(BaseId id) {
        return bases.unionOf(id);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_TRIPS;
    }
}
