package org.xieyue.funds;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A budget line belongs to the union whose money it is. */
@Component
class BudgetLineLocator implements ScopeLocator<BudgetLineId> {

    private final BudgetLines lines;

    BudgetLineLocator(BudgetLines lines) {
        this.lines = lines;
    }

    @Override
    public Class<BudgetLineId> type() {
        return BudgetLineId.class;
    }

    @Override
    public Optional<UnionId> unionOf(BudgetLineId id) {
        return lines.find(id).map(BudgetLine::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_FUNDS;
    }
}
