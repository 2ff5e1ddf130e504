package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The agreed text never came into force. */
@Component
class EndWithoutContractStep implements ProcessStep {

    private final ConcludeBargaining concludeBargaining;

    EndWithoutContractStep(ConcludeBargaining concludeBargaining) {
        this.concludeBargaining = concludeBargaining;
    }

    @Override
    public StepDeclaration declaration() {
        return step("endWithoutContract", "记录未能签订", "End without a contract");
    }

    @Override
    public void run(StepContext context) {
        concludeBargaining.fail(context.caseId());
    }
}
