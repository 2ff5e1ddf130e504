package org.xieyue.agreements.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Tells the officers that either side may ask to renew. */
@Component
class OpenRenewalStep implements ProcessStep {

    private final RunPerformance performance;

    OpenRenewalStep(RunPerformance performance) {
        this.performance = performance;
    }

    @Override
    public StepDeclaration declaration() {
        return step("openRenewal", "通知续订窗口已开", "Tell that renewal may be asked for");
    }

    @Override
    public void run(StepContext context) {
        performance.openRenewal(context.caseId());
    }
}
