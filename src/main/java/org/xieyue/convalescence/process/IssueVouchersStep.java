package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.IssueVouchers;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Gives a voucher to everybody on the list. */
@Component
class IssueVouchersStep implements ProcessStep {

    private final IssueVouchers issueVouchers;

    IssueVouchersStep(IssueVouchers issueVouchers) {
        this.issueVouchers = issueVouchers;
    }

    @Override
    public StepDeclaration declaration() {
        return step("issueVouchers", "发放疗休养券", "Issue the vouchers")
                .writes(Convalescence.VOUCHERS_END_AT)
                .money();
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.VOUCHERS_END_AT, issueVouchers.issue(context.caseId()));
    }
}
