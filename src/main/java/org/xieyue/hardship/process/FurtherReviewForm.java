package org.xieyue.hardship.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.ReviewFurther;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/**
 * One more level of review between the county's and the approval. No shipped diagram asks for it: administrators put it where
 * they want it.
 */
@Component
class FurtherReviewForm implements TaskForm {

    private final ReviewFurther review;

    FurtherReviewForm(ReviewFurther review) {
        this.review = review;
    }

    @Override
    public String key() {
        return "hardship/further-review";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("hardship/county-review"));
    }

    @Override
    public String post() {
        return "REVIEWER@CITY";
    }

    @Override
    public Map<String, Set<String>> decides() {
        return Map.of(HardshipAid.DECISION.name(), Set.of("agree", "return", "refuse"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(ApplicationFields.unrelated()),
                List.of(
                        Outcome.primary("further-agree"),
                        Outcome.withReason("further-return"),
                        Outcome.withReason("propose-refusal")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        if (!new FormValues(submission.values()).yes("unrelated")) {
            return Answer.refused(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        CaseId id = submission.caseId();
        return switch (submission.outcome()) {
            case "further-return" -> FormValues.decided(review.sendBack(id), "return");
            case "propose-refusal" -> FormValues.decided(review.proposeRefusal(id, submission.opinion()), "refuse");
            default -> FormValues.decided(review.agree(id), "agree");
        };
    }
}
