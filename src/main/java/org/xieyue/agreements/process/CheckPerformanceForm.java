package org.xieyue.agreements.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What was found when the performance of a contract was checked. */
@Component
class CheckPerformanceForm implements TaskForm {

    private final RunPerformance performance;

    CheckPerformanceForm(RunPerformance performance) {
        this.performance = performance;
    }

    @Override
    public String key() {
        return "agreements/check";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("findings", Type.LONG_TEXT)
                                .mandatory()
                                .between(1, 4000)
                                .with(asked(caseId)),
                        documents("paper", "performance-check")),
                List.of(Outcome.primary("performance-checked")));
    }

    /** Where only some clauses are checked this time, the form names them. */
    private @Nullable String asked(CaseId caseId) {
        String names = performance.checkedApart(caseId).stream()
                .map(clause -> (clause.number() + " " + clause.title()).strip() + ":")
                .collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        PerformanceForm values = new PerformanceForm(submission.values());
        return PerformanceForm.decided(
                performance.check(submission.caseId(), values.text("findings"), values.document("paper")), "checked");
    }
}
