package org.xieyue.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** Remembers to which case a task belongs, which never changes, for the checks of permissions. */
@Component
class TaskPlaces {

    private static final int MOST = 50_000;

    private final Tasks tasks;
    private final Map<TaskId, CaseId> known = new ConcurrentHashMap<>();

    TaskPlaces(Tasks tasks) {
        this.tasks = tasks;
    }

    Optional<CaseId> caseOf(TaskId id) {
        CaseId remembered = known.get(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<CaseId> found = tasks.caseOf(id).map(CaseId::new);
        found.ifPresent(caseId -> remember(id, caseId));
        return found;
    }

    void remember(TaskId id, CaseId caseId) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(id, caseId);
    }
}
