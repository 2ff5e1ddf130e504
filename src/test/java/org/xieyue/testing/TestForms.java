package org.xieyue.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.cases.Cases;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.StartForm;
import org.xieyue.tasks.TaskEligibility;
import org.xieyue.tasks.TaskForm;
import org.xieyue.tasks.TaskId;

/** The forms of {@link TestProcesses}, and a rule that keeps named people from a case. */
public final class TestForms {

    public static final String AGREE = "test-agree";
    public static final String RETURN = "test-return";

    /** A note that the form's use case refuses, after it has already written a line to the timeline. */
    public static final String REFUSED_NOTE = "no";

    private TestForms() {}

    @Component
    static class Approve implements TaskForm {

        private final Cases cases;

        Approve(Cases cases) {
            this.cases = cases;
        }

        @Override
        public String key() {
            return "test/approve";
        }

        @Override
        public FormContract contract(CaseId caseId, Account reader) {
            return new FormContract(
                    key(),
                    List.of(
                            Field.of("note", FormContract.Type.TEXT),
                            Field.of("amount", FormContract.Type.MONEY).between(1, 10_000)),
                    List.of(Outcome.primary(AGREE), Outcome.withReason(RETURN)));
        }

        @Override
        public Answer<Vars> submit(Submission submission) {
            if (REFUSED_NOTE.equals(submission.values().get("note"))) {
                cases.tell(submission.caseId(), "test.halfSaved", null, Map.of());
                return Answer.refused("test.refused");
            }
            return Answer.done(Vars.none());
        }
    }

    @Component
    static class Opinion implements TaskForm {

        @Override
        public String key() {
            return "test/opinion";
        }

        @Override
        public FormContract contract(CaseId caseId, Account reader) {
            return new FormContract(key(), List.of(), List.of(Outcome.primary(AGREE), Outcome.withReason(RETURN)));
        }

        @Override
        public Answer<Vars> submit(Submission submission) {
            return Answer.done(
                    RETURN.equals(submission.outcome()) ? Vars.of(TestProcesses.OBJECTED, true) : Vars.none());
        }
    }

    @Component
    static class Apply implements StartForm {

        private final Cases cases;

        Apply(Cases cases) {
            this.cases = cases;
        }

        @Override
        public String key() {
            return "test/apply";
        }

        @Override
        public FormContract contract(Account reader) {
            return new FormContract(
                    key(), List.of(Field.of("subject", FormContract.Type.TEXT).mandatory()), List.of());
        }

        @Override
        @Transactional
        public Answer<OpenedCase> submit(Account by, Map<String, Object> values) {
            return Answer.done(cases.open(TestProcesses.approvalCase(
                    by.appointments().iterator().next().union(), by.id(), "household")));
        }
    }

    /** Keeps people from the tasks of a case, as four eyes do. */
    @Component
    public static class Exclusions implements TaskEligibility {

        private final Set<Map.Entry<CaseId, AccountId>> excluded = ConcurrentHashMap.newKeySet();

        public void exclude(CaseId caseId, Account person) {
            excluded.add(Map.entry(caseId, person.id()));
        }

        @Override
        public String processKey() {
            return TestProcesses.THREE_APPROVALS;
        }

        @Override
        public Map<TaskId, Refusal> refusals(Collection<Asked> tasks, Account who) {
            return tasks.stream()
                    .filter(task -> excluded.contains(Map.entry(task.caseId(), who.id())))
                    .collect(Collectors.toMap(Asked::id, task -> Refusal.of("test.excluded")));
        }
    }
}
