package org.xieyue.tasks;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.cases.TimelineEntry;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Taking a task and giving it back. The first one wins; whom a task asks is checked here, not in the screens. */
@Component
class ClaimTask {

    private final Tasks tasks;
    private final TaskReaders readers;
    private final Eligibility eligibility;
    private final LostRaces lost;
    private final Cases cases;
    private final AuditTrail audit;
    private final TaskNews news;
    private final BusinessClock clock;

    ClaimTask(
            Tasks tasks,
            TaskReaders readers,
            Eligibility eligibility,
            LostRaces lost,
            Cases cases,
            AuditTrail audit,
            TaskNews news,
            BusinessClock clock) {
        this.tasks = tasks;
        this.readers = readers;
        this.eligibility = eligibility;
        this.lost = lost;
        this.cases = cases;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Claiming what one already holds is done already. */
    Answer<TaskRow> claim(TaskId id, Account by) {
        StoredTask task = seen(id, by);
        if (!task.row().open()) {
            return Answer.refused(lost.over(task));
        }
        if (!task.isForPostOf(by)) {
            throw new NotAllowed("claim task");
        }
        if (task.isHeldBy(by)) {
            return Answer.done(task.row());
        }
        Optional<Refusal> barred = eligibility.refusal(task.row(), by);
        if (barred.isPresent()) {
            return Answer.refused(barred.get());
        }
        if (!tasks.claim(id, by.id(), clock.now())) {
            StoredTask now = tasks.find(id).orElseThrow(NotFound::new);
            return now.isHeldBy(by) && now.row().open() ? Answer.done(now.row()) : Answer.refused(lost.to(now));
        }
        note(task, by, "task.claimed");
        return Answer.done(task.row().heldBy(by));
    }

    Answer<TaskRow> release(TaskId id, Account by) {
        StoredTask task = seen(id, by);
        TaskRow row = task.row();
        if (!row.open()) {
            return Answer.refused(lost.over(task));
        }
        if (!task.isHeldBy(by)) {
            return Answer.refused(row.holder() == null ? Refusal.conflict("tasks.notHeld") : lost.to(task));
        }
        if (row.role() == null) {
            return Answer.refused("tasks.namedPerson");
        }
        if (!tasks.release(id, by.id())) {
            return Answer.refused(lost.to(tasks.find(id).orElseThrow(NotFound::new)));
        }
        note(task, by, "task.released");
        return Answer.done(row.heldByNobody());
    }

    private StoredTask seen(TaskId id, Account by) {
        return tasks.find(id).filter(task -> readers.maySee(by, task)).orElseThrow(NotFound::new);
    }

    private void note(StoredTask task, Account by, String what) {
        TaskRow row = task.row();
        cases.tell(row.caseId(), new TimelineEntry(by, task.post(), what, Map.of("task", row.name()), null, null));
        audit.record(
                what, "task", row.id().toString(), Map.of("case", row.caseId().toString(), "form", row.formKey()));
        news.of(task);
    }
}
