package org.xieyue.tasks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** A task belongs where its case belongs; the person whom it asks may see it wherever that is. */
@Component
class TaskScope implements ScopeLocator<TaskId> {

    private final Tasks tasks;
    private final TaskPlaces places;
    private final ScopeLocator<CaseId> cases;

    TaskScope(Tasks tasks, TaskPlaces places, ScopeLocator<CaseId> cases) {
        this.tasks = tasks;
        this.places = places;
        this.cases = cases;
    }

    @Override
    public Class<TaskId> type() {
        return TaskId.class;
    }

    @Override
    public Optional<UnionId> unionOf(TaskId id) {
        return places.caseOf(id).flatMap(cases::unionOf);
    }

    @Override
    public boolean isPartyTo(TaskId id, AccountId account) {
        return tasks.find(id)
                .filter(task -> account.equals(task.row().holder())
                        || cases.isPartyTo(task.row().caseId(), account))
                .isPresent();
    }
}
