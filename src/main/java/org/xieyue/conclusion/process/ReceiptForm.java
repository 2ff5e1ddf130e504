package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.FileAgreement;
import org.xieyue.conclusion.RecordReview;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The authority's receipt, or what it finds missing. */
@Component
class ReceiptForm implements TaskForm {

    private static final String INCOMPLETE = "receipt-incomplete";

    private final RecordReview recordReview;
    private final FileAgreement fileAgreement;
    private final BusinessClock clock;

    ReceiptForm(RecordReview recordReview, FileAgreement fileAgreement, BusinessClock clock) {
        this.recordReview = recordReview;
        this.fileAgreement = fileAgreement;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/receipt";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("receivedOn", Type.DATE).mandatory().with(clock.today()),
                        of("number", Type.TEXT).between(0, 60),
                        documents("paper", "filing-receipt")),
                List.of(Outcome.primary("receipt-received"), Outcome.withReason(INCOMPLETE)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        FormValues values = new FormValues(submission.values());
        if (submission.outcome().equals(INCOMPLETE)) {
            return FormValues.decided(
                    fileAgreement.toldIncomplete(
                            caseId, values.date("receivedOn", clock.today()), submission.opinion()),
                    "incomplete");
        }
        return recordReview
                .receive(
                        caseId,
                        values.text("number"),
                        values.date("receivedOn", clock.today()),
                        values.document("paper"))
                .map(ends ->
                        Vars.of(ContractConclusion.REVIEW_ENDS_AT, ends).and(ContractConclusion.DECISION, "received"));
    }
}
