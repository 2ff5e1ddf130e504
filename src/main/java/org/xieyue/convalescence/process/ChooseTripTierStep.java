package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ApproveTrip;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Asks the table who approves. */
@Component
class ChooseTripTierStep implements ProcessStep {

    private final ApproveTrip approveTrip;

    ChooseTripTierStep(ApproveTrip approveTrip) {
        this.approveTrip = approveTrip;
    }

    @Override
    public StepDeclaration declaration() {
        return step("chooseTripTier", "确定审批层级", "Choose the approval tier")
                .writes(Convalescence.TIER)
                .after("closeTripNotice");
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.TIER, approveTrip.chooseTier(context.caseId()));
    }
}
