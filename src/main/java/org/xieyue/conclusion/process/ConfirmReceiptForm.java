package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
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

/** The authority receives the filing on its own login, or says once what is missing. */
@Component
class ConfirmReceiptForm implements TaskForm {

    private static final String INCOMPLETE = "receipt-incomplete";

    private final ReviewFiling reviewFiling;
    private final BusinessClock clock;

    ConfirmReceiptForm(ReviewFiling reviewFiling, BusinessClock clock) {
        this.reviewFiling = reviewFiling;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/confirm-receipt";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("receivedOn", Type.DATE).mandatory().with(clock.today()),
                        of("number", Type.TEXT).between(0, 60)),
                List.of(Outcome.primary("receipt-accept"), Outcome.withReason(INCOMPLETE)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        FormValues values = new FormValues(submission.values());
        if (submission.outcome().equals(INCOMPLETE)) {
            return FormValues.decided(
                    reviewFiling.incomplete(caseId, values.date("receivedOn", clock.today()), submission.opinion()),
                    "incomplete");
        }
        return reviewFiling
                .receive(caseId, values.text("number"), values.date("receivedOn", clock.today()))
                .map(ends ->
                        Vars.of(ContractConclusion.REVIEW_ENDS_AT, ends).and(ContractConclusion.DECISION, "received"));
    }
}
