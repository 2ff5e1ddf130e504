package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.WithdrawApplication;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The time for repair is over. */
@Component
class LapseRepairStep implements ProcessStep {

    private final WithdrawApplication withdraw;

    LapseRepairStep(WithdrawApplication withdraw) {
        this.withdraw = withdraw;
    }

    @Override
    public StepDeclaration declaration() {
        return step("lapseRepair", "逾期未补正，按撤回处理", "Treat as withdrawn for want of repair");
    }

    @Override
    public void run(StepContext context) {
        withdraw.lapse(context.caseId());
    }
}
