package org.xieyue.agreements.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The term is over. */
@Component
class ExpireAgreementStep implements ProcessStep {

    private final RunPerformance performance;

    ExpireAgreementStep(RunPerformance performance) {
        this.performance = performance;
    }

    @Override
    public StepDeclaration declaration() {
        return step("expireAgreement", "合同期满终止", "Let the agreement expire");
    }

    @Override
    public void run(StepContext context) {
        performance.expire(context.caseId());
    }
}
