package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.SettleTrip;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Enters the settlement and gives back what is not needed. */
@Component
class PostTripSettlementStep implements ProcessStep {

    private final SettleTrip settleTrip;

    PostTripSettlementStep(SettleTrip settleTrip) {
        this.settleTrip = settleTrip;
    }

    @Override
    public StepDeclaration declaration() {
        return step("postTripSettlement", "入账并释放余额", "Post the settlement")
                .writes(Convalescence.FEEDBACK_ENDS_AT)
                .after("convalescence/check-settlement")
                .money();
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.FEEDBACK_ENDS_AT, settleTrip.post(context.caseId()));
    }
}
