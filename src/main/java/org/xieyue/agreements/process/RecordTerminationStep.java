package org.xieyue.agreements.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** After an early end: whether the labour authority must be told. */
@Component
class RecordTerminationStep implements ProcessStep {

    private final RunPerformance performance;

    RecordTerminationStep(RunPerformance performance) {
        this.performance = performance;
    }

    @Override
    public StepDeclaration declaration() {
        return step("recordTermination", "登记提前终止", "Record the early end").writes(ContractPerformance.NOTICE_NEEDED);
    }

    @Override
    public void run(StepContext context) {
        context.write(ContractPerformance.NOTICE_NEEDED, performance.needsNotice(context.caseId()));
    }
}
