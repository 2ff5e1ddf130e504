package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.ReviewInCommittee;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Counts when everybody has given an opinion or kept out. */
@Component
class CountOpinionsStep implements ProcessStep {

    private final ReviewInCommittee review;

    CountOpinionsStep(ReviewInCommittee review) {
        this.review = review;
    }

    @Override
    public StepDeclaration declaration() {
        return step("countOpinions", "汇总评议意见", "Count the opinions")
                .writes(HardshipAid.DECISION)
                .after("conveneCommittee");
    }

    @Override
    public void run(StepContext context) {
        context.write(
                HardshipAid.DECISION,
                switch (review.count(context.caseId())) {
                    case AGREES -> "agree";
                    case DISAGREES -> "disagree";
                    case NOBODY_LEFT -> "nobody";
                });
    }
}
