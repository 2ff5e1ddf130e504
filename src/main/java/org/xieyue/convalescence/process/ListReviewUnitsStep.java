package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.ReviewSignUps;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.Ids;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Begins a round of review: names the units with people on the list. */
@Component
class ListReviewUnitsStep implements ProcessStep {

    private final ReviewSignUps reviewSignUps;

    ListReviewUnitsStep(ReviewSignUps reviewSignUps) {
        this.reviewSignUps = reviewSignUps;
    }

    @Override
    public StepDeclaration declaration() {
        return step("listReviewUnits", "确定审核单位", "Name the units that review").writes(Convalescence.REVIEW_UNITS);
    }

    @Override
    public void run(StepContext context) {
        context.write(
                Convalescence.REVIEW_UNITS,
                new Ids(reviewSignUps.begin(context.caseId()).stream()
                        .map(UnionId::toString)
                        .toList()));
    }
}
