package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.IssueVouchers;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes back what was not used in time. */
@Component
class CloseVouchersStep implements ProcessStep {

    private final IssueVouchers issueVouchers;

    CloseVouchersStep(IssueVouchers issueVouchers) {
        this.issueVouchers = issueVouchers;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeVouchers", "收回未用的券", "Take back unused vouchers")
                .writes(Convalescence.DECISION)
                .money();
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.DECISION, issueVouchers.close(context.caseId()) ? "used" : "unused");
    }
}
