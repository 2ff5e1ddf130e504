package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.ReviewFiling;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The authority objects in writing, today; when it does not, this task ends by itself with the review. */
@Component
class OpinionForm implements TaskForm {

    private final ReviewFiling reviewFiling;

    OpinionForm(ReviewFiling reviewFiling) {
        this.reviewFiling = reviewFiling;
    }

    @Override
    public String key() {
        return "conclusion/opinion";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("number", Type.TEXT).mandatory().between(1, 60),
                        of("clauses", Type.MULTI_CHOICE)
                                .mandatory()
                                .choices(ObjectionForm.clauses(reviewFiling.clauses(caseId))),
                        of("text", Type.LONG_TEXT).mandatory().between(1, 2000),
                        of("rule", Type.TEXT).mandatory().between(2, 200)),
                List.of(Outcome.other("opinion-serve")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return reviewFiling
                .object(
                        submission.caseId(),
                        values.text("number"),
                        values.choices("clauses"),
                        values.text("text"),
                        values.text("rule"))
                .map(done -> Vars.of(ContractConclusion.CONCLUSION, ContractConclusion.RENEGOTIATE));
    }
}
