package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.ApproveAid;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Letter and message; the yearly re-check is planned. */
@Component
class InformOfApprovalStep implements ProcessStep {

    private final ApproveAid approve;

    InformOfApprovalStep(ApproveAid approve) {
        this.approve = approve;
    }

    @Override
    public StepDeclaration declaration() {
        return step("informOfApproval", "出具帮扶决定书", "Issue the decision letter")
                .writes(HardshipAid.RECHECK_AT)
                .after("reserveHardshipFunds");
    }

    @Override
    public void run(StepContext context) {
        context.write(HardshipAid.RECHECK_AT, approve.inform(context.caseId()));
    }
}
