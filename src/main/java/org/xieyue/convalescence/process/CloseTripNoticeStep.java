package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.PublishTripList;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes the notice down and says whether an objection is still open. */
@Component
class CloseTripNoticeStep implements ProcessStep {

    private final PublishTripList publishTripList;

    CloseTripNoticeStep(PublishTripList publishTripList) {
        this.publishTripList = publishTripList;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeTripNotice", "结束公示", "Close the notice")
                .writes(Convalescence.DECISION)
                .after("publishTripList");
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.DECISION, publishTripList.closeNotice(context.caseId()) ? "passed" : "held");
    }
}
