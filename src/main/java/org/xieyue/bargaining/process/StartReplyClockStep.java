package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.DeliverOffer;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The reply clock runs from the day on which the last employer received the offer. */
@Component
class StartReplyClockStep implements ProcessStep {

    private final DeliverOffer deliverOffer;

    StartReplyClockStep(DeliverOffer deliverOffer) {
        this.deliverOffer = deliverOffer;
    }

    @Override
    public StepDeclaration declaration() {
        return step("startReplyClock", "起算答复期限", "Start the reply clock")
                .writes(CollectiveBargaining.REMINDER_AT, CollectiveBargaining.REPLY_DUE_AT);
    }

    @Override
    public void run(StepContext context) {
        DeliverOffer.ReplyClock clock = deliverOffer.startClock(context.caseId());
        context.write(CollectiveBargaining.REMINDER_AT, clock.remindAt());
        context.write(CollectiveBargaining.REPLY_DUE_AT, clock.dueAt());
    }
}
