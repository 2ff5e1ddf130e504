package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.ReviewInCommittee;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A member of the committee gives an opinion. */
@Component
class CommitteeForm implements TaskForm {

    private static final String KEEP_OUT = "committee-keep-out";

    private final ReviewInCommittee review;

    CommitteeForm(ReviewInCommittee review) {
        this.review = review;
    }

    @Override
    public String key() {
        return "hardship/committee";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(ApplicationFields.unrelated()),
                List.of(
                        Outcome.primary("committee-agree"),
                        Outcome.withReason("committee-disagree"),
                        Outcome.other(KEEP_OUT)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        if (submission.outcome().equals(KEEP_OUT)) {
            return FormValues.decided(review.keepOut(submission.caseId()), "keep-out");
        }
        boolean agrees = submission.outcome().equals("committee-agree");
        boolean unrelated = new FormValues(submission.values()).yes("unrelated");
        return FormValues.decided(
                review.giveOpinion(submission.caseId(), agrees, unrelated), agrees ? "agree" : "disagree");
    }
}
