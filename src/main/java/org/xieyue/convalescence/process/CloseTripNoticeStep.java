package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.ReviewSignUps;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes the notice down and says whether an objection is still open. */
@Component
class CloseTripNoticeStep implements ProcessStep {

    private final ReviewSignUps reviewSignUps;

    CloseTripNoticeStep(ReviewSignUps reviewSignUps) {
        this.reviewSignUps = reviewSignUps;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeTripNotice", "结束公示", "Close the notice").writes(Convalescence.DECISION);
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.DECISION, reviewSignUps.closeNotice(context.caseId()) ? "passed" : "held");
    }
}
