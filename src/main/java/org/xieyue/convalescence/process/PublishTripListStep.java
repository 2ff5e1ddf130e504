package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.PublishTripList;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Puts up the notice. */
@Component
class PublishTripListStep implements ProcessStep {

    private final PublishTripList publishTripList;

    PublishTripListStep(PublishTripList publishTripList) {
        this.publishTripList = publishTripList;
    }

    @Override
    public StepDeclaration declaration() {
        return step("publishTripList", "公示参加名单", "Publish the list")
                .writes(Convalescence.NOTICE_ENDS_AT)
                .after("convalescence/review");
    }

    @Override
    public void run(StepContext context) {
        context.write(
                Convalescence.NOTICE_ENDS_AT,
                publishTripList.publish(context.caseId()).passesAt());
    }
}
