package org.xieyue.convalescence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A plan belongs to the union that has made it; unions that hold a quota of it see it too. */
@Component
class PlanScope implements ScopeLocator<PlanId> {

    private final Plans plans;

    PlanScope(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Class<PlanId> type() {
        return PlanId.class;
    }

    @Override
    public Optional<UnionId> unionOf(PlanId id) {
        return plans.find(id).map(plan -> plan.union);
    }

    @Override
    public boolean isShownTo(PlanId id, Account reader) {
        return plans.quotas(id).stream()
                .anyMatch(quota -> reader.appointments().stream()
                        .anyMatch(post -> post.union().equals(quota.union())
                                && Permission.READ_TRIPS.roles().contains(post.role())));
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_TRIPS;
    }
}
