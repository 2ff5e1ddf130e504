package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.RecheckHousehold;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The household stays on file for another year; a payment that came back during the re-check is mended first. */
@Component
class PlanRecheckStep implements ProcessStep {

    private final RecheckHousehold recheck;

    PlanRecheckStep(RecheckHousehold recheck) {
        this.recheck = recheck;
    }

    @Override
    public StepDeclaration declaration() {
        return step("planRecheck", "安排下次复查", "Plan the next re-check")
                .writes(HardshipAid.RECHECK_AT, HardshipAid.DECISION);
    }

    @Override
    public void run(StepContext context) {
        context.write(HardshipAid.RECHECK_AT, recheck.planNext(context.caseId()));
        if (recheck.hasPaymentReturned(context.caseId())) {
            context.write(HardshipAid.DECISION, "payment-returned");
        }
    }
}
