package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.RecordReview;
import org.xieyue.conclusion.Renegotiate;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What follows a draft that was not passed, initialled or signed. */
@Component
class AfterVoteForm implements TaskForm {

    private static final String END = "conclusion-end";

    private final Renegotiate renegotiate;
    private final RecordReview recordReview;

    AfterVoteForm(Renegotiate renegotiate, RecordReview recordReview) {
        this.renegotiate = renegotiate;
        this.recordReview = recordReview;
    }

    @Override
    public String key() {
        return "conclusion/after-vote";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("clauses", Type.MULTI_CHOICE).choices(ObjectionForm.clauses(recordReview.clauses(caseId)))),
                List.of(new Outcome("conclusion-renegotiate", true, true), Outcome.withReason(END)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        if (submission.outcome().equals(END)) {
            return renegotiate
                    .end(submission.caseId(), submission.opinion())
                    .map(done -> Vars.of(ContractConclusion.CONCLUSION, ContractConclusion.ENDED));
        }
        return renegotiate
                .renegotiate(submission.caseId(), values.choices("clauses"), submission.opinion())
                .map(done -> Vars.of(ContractConclusion.CONCLUSION, ContractConclusion.RENEGOTIATE));
    }
}
