package org.xieyue.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.cases.TimelineEntry;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.identity.Account;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** One attempt to complete a task, in the caller's transaction; a refusal is to be rolled back. */
@Component
class CompleteTask {

    private final Tasks tasks;
    private final FormCatalogue forms;
    private final Eligibility eligibility;
    private final TaskReadModel readModel;
    private final LostRaces lost;
    private final ProcessRuns runs;
    private final Cases cases;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final DeadlineBook deadlines;

    CompleteTask(
            Tasks tasks,
            FormCatalogue forms,
            Eligibility eligibility,
            TaskReadModel readModel,
            LostRaces lost,
            ProcessRuns runs,
            Cases cases,
            AuditTrail audit,
            BusinessClock clock,
            DeadlineBook deadlines) {
        this.tasks = tasks;
        this.forms = forms;
        this.eligibility = eligibility;
        this.readModel = readModel;
        this.lost = lost;
        this.runs = runs;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    Answer<TaskRow> attempt(TaskId id, Account by, String outcome, String opinion, Map<String, Object> input) {
        deadlines.holdCalendars();
        StoredTask task = tasks.hold(id).orElse(null);
        if (task == null) {
            return Answer.refused(lost.over(tasks.find(id).orElseThrow(NotFound::new)));
        }
        Optional<Refusal> barred = barred(task, by);
        if (barred.isPresent()) {
            return Answer.refused(barred.get());
        }
        TaskForm form = forms.taskForm(task.row());
        FormContract contract = form.contract(task.row().caseId(), by);
        return switch (FormInput.of(contract).values(outcome, opinion, input)) {
            case Answer.Refused<Map<String, Object>> refused -> Answer.refused(refused.reasons());
            case Answer.Done<Map<String, Object>> values ->
                submit(
                        task,
                        form,
                        new TaskForm.Submission(
                                task.row().caseId(),
                                id,
                                task.row().union(),
                                by,
                                outcome,
                                opinion.strip(),
                                values.value()));
        };
    }

    private Optional<Refusal> barred(StoredTask task, Account by) {
        TaskRow row = task.row();
        if (row.holder() != null && !task.isHeldBy(by)) {
            return Optional.of(lost.taken(task));
        }
        if (!task.isForPostOf(by)) {
            if (task.isHeldBy(by)) {
                return Optional.of(Refusal.of("tasks.postLost", lost.post(row)));
            }
            throw new NotAllowed("complete task");
        }
        return eligibility.refusal(row, by);
    }

    private Answer<TaskRow> submit(StoredTask task, TaskForm form, TaskForm.Submission submission) {
        return switch (form.submit(submission)) {
            case Answer.Refused<Vars> refused -> Answer.refused(refused.reasons());
            case Answer.Done<Vars> done -> Answer.done(finish(task, submission, done.value()));
        };
    }

    private TaskRow finish(StoredTask task, TaskForm.Submission submission, Vars variables) {
        TaskRow row = task.row();
        Account by = submission.by();
        Instant now = clock.now();
        readModel.note(task, tasks.complete(row.id(), by.id(), submission.outcome(), now));
        cases.tell(
                row.caseId(),
                new TimelineEntry(
                        by,
                        task.post(),
                        "task.completed",
                        Map.of("task", row.name(), "outcome", "@outcome." + submission.outcome()),
                        submission.opinion(),
                        Duration.between(row.createdAt(), now)));
        audit.record(
                "task.completed",
                "task",
                row.id().toString(),
                Map.of(
                        "case", row.caseId().toString(),
                        "form", row.formKey(),
                        "outcome", submission.outcome()));
        runs.complete(row.id().toString(), variables);
        return row.doneBy(by, submission.outcome(), now);
    }
}
