package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.AidFile;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.ApprovalTier;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.RefuseAid;
import org.xieyue.hardship.ReviewAtCounty;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The county agrees to an amount, returns the case or proposes to refuse. */
@Component
class CountyReviewForm implements TaskForm {

    private final ReviewAtCounty review;
    private final RefuseAid refuse;
    private final AidFiles files;

    CountyReviewForm(ReviewAtCounty review, RefuseAid refuse, AidFiles files) {
        this.review = review;
        this.refuse = refuse;
        this.files = files;
    }

    @Override
    public String key() {
        return "hardship/county-review";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("closeNotice"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        Yuan amount = files.find(caseId).map(AidFile::amount).orElse(null);
        return new FormContract(
                key(),
                List.of(
                        ApplicationFields.money("amount")
                                .mandatory()
                                .with(amount == null ? null : amount.toBigDecimal()),
                        ApplicationFields.unrelated()),
                List.of(
                        Outcome.primary("review-agree"),
                        Outcome.withReason("review-return"),
                        Outcome.withReason("propose-refusal")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        FormValues values = new FormValues(submission.values());
        if (!values.yes("unrelated")) {
            return Answer.refused(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        return switch (submission.outcome()) {
            case "review-return" -> FormValues.decided(review.sendBack(id), "return");
            case "propose-refusal" -> FormValues.decided(refuse.propose(id, submission.opinion()), "refuse");
            default -> agree(id, values);
        };
    }

    private Answer<Vars> agree(CaseId id, FormValues values) {
        return switch (review.agree(id, values.money("amount"))) {
            case Answer.Done<ApprovalTier>(ApprovalTier tier) ->
                Answer.done(Vars.of(HardshipAid.DECISION, "agree").and(HardshipAid.TIER, tier.name()));
            case Answer.Refused<ApprovalTier> refused -> Answer.refused(refused.reasons());
        };
    }
}
