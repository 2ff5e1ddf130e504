package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.WithdrawApplication;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Tells the household that its application is withdrawn. */
@Component
class ConfirmWithdrawalStep implements ProcessStep {

    private final WithdrawApplication withdraw;

    ConfirmWithdrawalStep(WithdrawApplication withdraw) {
        this.withdraw = withdraw;
    }

    @Override
    public StepDeclaration declaration() {
        return step("confirmWithdrawal", "确认撤回", "Confirm the withdrawal");
    }

    @Override
    public void run(StepContext context) {
        withdraw.inform(context.caseId());
    }
}
