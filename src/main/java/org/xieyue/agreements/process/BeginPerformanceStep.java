package org.xieyue.agreements.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Books the days of check, renewal and expiry. */
@Component
class BeginPerformanceStep implements ProcessStep {

    private final RunPerformance performance;

    BeginPerformanceStep(RunPerformance performance) {
        this.performance = performance;
    }

    @Override
    public StepDeclaration declaration() {
        return step("beginPerformance", "开始履约管理", "Begin the performance")
                .writes(
                        ContractPerformance.CHECK_OPENS_AT,
                        ContractPerformance.RENEWAL_OPENS_AT,
                        ContractPerformance.EXPIRES_AT);
    }

    @Override
    public void run(StepContext context) {
        RunPerformance.Moments moments = performance.begin(context.caseId());
        context.write(ContractPerformance.CHECK_OPENS_AT, moments.checkOpensAt());
        context.write(ContractPerformance.RENEWAL_OPENS_AT, moments.renewalOpensAt());
        context.write(ContractPerformance.EXPIRES_AT, moments.expiresAt());
    }
}
