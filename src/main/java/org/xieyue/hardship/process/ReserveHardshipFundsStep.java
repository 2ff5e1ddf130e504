package org.xieyue.hardship.process;

import static org.xieyue.hardship.process.HardshipAidContract.NO_FUNDS;
import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.ApproveAid;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Reserves what was approved. */
@Component
class ReserveHardshipFundsStep implements ProcessStep {

    private final ApproveAid approve;

    ReserveHardshipFundsStep(ApproveAid approve) {
        this.approve = approve;
    }

    @Override
    public StepDeclaration declaration() {
        return step("reserveHardshipFunds", "预留帮扶资金", "Reserve the funds")
                .refuses(NO_FUNDS)
                .after("hardship/approve")
                .money();
    }

    @Override
    public void run(StepContext context) {
        if (approve.reserve(context.caseId()) instanceof Answer.Refused<CaseId> refused) {
            throw context.refuse(NO_FUNDS, refused.reasons().getFirst().code());
        }
    }
}
