package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.AppealRefusal;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Somebody who had no part in the refusal decides on the appeal. */
@Component
class SecondReviewForm implements TaskForm {

    private final AppealRefusal appeal;

    SecondReviewForm(AppealRefusal appeal) {
        this.appeal = appeal;
    }

    @Override
    public String key() {
        return "hardship/second-review";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(ApplicationFields.unrelated()),
                List.of(Outcome.withReason("refusal-uphold"), Outcome.withReason("refusal-overturn")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        if (!new FormValues(submission.values()).yes("unrelated")) {
            return Answer.refused(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        CaseId id = submission.caseId();
        return submission.outcome().equals("refusal-overturn")
                ? FormValues.decided(appeal.overturn(id), "overturn")
                : FormValues.decided(appeal.uphold(id, submission.opinion()), "uphold");
    }
}
