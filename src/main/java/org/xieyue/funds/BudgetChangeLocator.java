package org.xieyue.funds;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A change belongs to the union whose line it changes. */
@Component
class BudgetChangeLocator implements ScopeLocator<BudgetChangeId> {

    private final BudgetChanges changes;
    private final BudgetLines lines;

    BudgetChangeLocator(BudgetChanges changes, BudgetLines lines) {
        this.changes = changes;
        this.lines = lines;
    }

    @Override
    public Class<BudgetChangeId> type() {
        return BudgetChangeId.class;
    }

    @Override
    public Optional<UnionId> unionOf(BudgetChangeId id) {
        return changes.find(id).flatMap(change -> lines.find(change.line())).map(BudgetLine::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_FUNDS;
    }
}
