package org.xieyue.tasks;

import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;

/** Who may see a task: whom it asks, and whoever may read its case. */
@Component
class TaskReaders {

    private final Unions unions;
    private final ScopeLocator<CaseId> cases;

    TaskReaders(Unions unions, ScopeLocator<CaseId> cases) {
        this.unions = unions;
        this.cases = cases;
    }

    boolean maySee(Account reader, StoredTask task) {
        return task.isHeldBy(reader)
                || task.isForPostOf(reader)
                || reader.appointments().stream()
                        .anyMatch(post -> Permission.READ_CASE.roles().contains(post.role())
                                && unions.covers(post.union(), task.caseUnion()))
                || cases.isPartyTo(task.row().caseId(), reader.id());
    }
}
