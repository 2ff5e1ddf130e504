package org.xieyue.processes.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.Var;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.TaskForm;
import org.xieyue.tasks.TaskId;
import org.xieyue.testing.TestPeople;

/** Runs steps and submits forms of a real case without asking its diagram. */
@Component
public class UseCasesOfSteps {

    private final Map<String, ProcessStep> steps;
    private final Map<String, TaskForm> forms;
    private final CurrentUser currentUser;
    private final TestPeople people;
    private final TransactionOperations transactions;

    UseCasesOfSteps(
            List<ProcessStep> steps,
            List<TaskForm> forms,
            CurrentUser currentUser,
            TestPeople people,
            TransactionOperations transactions) {
        this.steps = steps.stream()
                .collect(Collectors.toMap(step -> step.declaration().key(), Function.identity()));
        this.forms = forms.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()));
        this.currentUser = currentUser;
        this.people = people;
        this.transactions = transactions;
    }

    /** As the engine runs it: on the system's authority, in one transaction. */
    public Road.Act step(CaseId id, String key) {
        ProcessStep step = java.util.Objects.requireNonNull(steps.get(key), key);
        return new Road.Act(
                key,
                () -> transactions.execute(status -> currentUser.asSystem(() -> {
                    Told told = new Told(id);
                    try {
                        step.run(told);
                        return Answer.done(true);
                    } catch (Refused refused) {
                        return Answer.refused(refused.code);
                    }
                })));
    }

    public Road.Act form(CaseId id, String key, Account by, String outcome, Map<String, Object> values) {
        return form(id, key, by, by.appointments().iterator().next().union(), outcome, values);
    }

    /** @param union at which the task asks its post */
    public Road.Act form(CaseId id, String key, Account by, UnionId union, String outcome, Map<String, Object> values) {
        TaskForm form = java.util.Objects.requireNonNull(forms.get(key), key);
        return new Road.Act(
                key,
                () -> people.as(
                        by,
                        () -> form.submit(new TaskForm.Submission(
                                id, new TaskId(UUID.randomUUID()), union, by, outcome, "情况属实", values))));
    }

    /** What a step is told and says where no engine runs; no step of a main road reads anything. */
    private record Told(CaseId caseId) implements StepContext {

        @Override
        public <T> T read(Var<T> variable) {
            throw new IllegalStateException("Nobody has set " + variable.name());
        }

        @Override
        public <T> Optional<T> find(Var<T> variable) {
            return Optional.empty();
        }

        @Override
        public <T> void write(Var<T> variable, T value) {
            java.util.Objects.requireNonNull(value, variable.name());
        }

        @Override
        public RuntimeException refuse(String errorCode, String reason) {
            throw new Refused(errorCode);
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }
    }
}
