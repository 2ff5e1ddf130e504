package org.xieyue.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

@UseCase
class WorkOnTask implements TaskDesk {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnTask.class);

    /** The engine refuses the slower of two commands on one case; what it refused is rolled back and tried again. */
    private static final int ATTEMPTS = 3;

    private static final int MOST_CHARACTERS_OF_DRAFT = 100_000;

    private final Tasks tasks;
    private final Drafts drafts;
    private final FormCatalogue forms;
    private final TaskReaders readers;
    private final Eligibility eligibility;
    private final ClaimTask claimTask;
    private final CompleteTask completeTask;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final TransactionTemplate attempt;

    WorkOnTask(
            Tasks tasks,
            Drafts drafts,
            FormCatalogue forms,
            TaskReaders readers,
            Eligibility eligibility,
            ClaimTask claimTask,
            CompleteTask completeTask,
            CurrentUser user,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.forms = forms;
        this.readers = readers;
        this.eligibility = eligibility;
        this.claimTask = claimTask;
        this.completeTask = completeTask;
        this.user = user;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    @Permit(Permission.SELF)
    @Transactional(propagation = Propagation.SUPPORTS)
    public TaskRow row(TaskId id) {
        Account reader = user.account();
        TaskRow row = seen(id, reader).row();
        return row.open() ? eligibility.checked(List.of(row), reader).getFirst() : row;
    }

    @Override
    @Permit(Permission.SELF)
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TaskRow> openOf(CaseId caseId) {
        Account reader = user.account();
        List<TaskRow> rows = tasks.openOf(caseId).stream()
                .filter(task -> readers.maySee(reader, task))
                .map(StoredTask::row)
                .toList();
        return eligibility.checked(rows, reader);
    }

    @Override
    @Permit(Permission.SELF)
    @Transactional(readOnly = true)
    public FormContract form(TaskId id) {
        Account reader = user.account();
        TaskRow row = seen(id, reader).row();
        return row.open()
                ? forms.taskForm(row).contract(row.caseId(), reader)
                : new FormContract(row.formKey(), List.of(), List.of());
    }

    @Override
    @Permit(Permission.SELF)
    public List<Fact> brief(TaskId id, Locale locale) {
        Account reader = user.account();
        StoredTask task = seen(id, reader);
        boolean working = task.row().open()
                && task.isHeldBy(reader)
                && task.isForPostOf(reader)
                && eligibility.refusal(task.row(), reader).isEmpty();
        return working ? forms.taskForm(task.row()).brief(task.row().caseId(), locale) : List.of();
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TaskRow> claim(TaskId id) {
        return claimTask.claim(id, user.account());
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TaskRow> release(TaskId id) {
        return claimTask.release(id, user.account());
    }

    /** Each attempt is a transaction of its own, or a savepoint in the caller's: what is refused leaves nothing behind. */
    @Override
    @Permit(Permission.WORK_ON_CASE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Answer<TaskRow> complete(TaskId id, String outcome, String opinion, Map<String, Object> input) {
        Account by = user.account();
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return attempt.execute(status -> {
                    Answer<TaskRow> answer = completeTask.attempt(id, by, outcome, opinion, input);
                    if (!answer.isDone()) {
                        status.setRollbackOnly();
                    }
                    return answer;
                });
            } catch (ConcurrencyFailureException slower) {
                LOG.debug("Attempt {} to complete task {} was slower than another command", i + 1, id, slower);
            }
        }
        return Answer.refused(Refusal.conflict("tasks.caseBusy"));
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> saveDraft(TaskId id, Draft draft) {
        Account by = user.account();
        seen(id, by);
        Instant now = clock.now();
        return drafts.save(id, by.id(), draft, now, MOST_CHARACTERS_OF_DRAFT)
                ? Answer.done(now)
                : Answer.refused("tasks.draftTooLong", MOST_CHARACTERS_OF_DRAFT);
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Draft> draft(TaskId id) {
        return drafts.find(id, user.account().id());
    }

    private StoredTask seen(TaskId id, Account reader) {
        return tasks.find(id).filter(task -> readers.maySee(reader, task)).orElseThrow(NotFound::new);
    }
}
