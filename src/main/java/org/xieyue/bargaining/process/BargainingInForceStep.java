package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The result is in force. */
@Component
class BargainingInForceStep implements ProcessStep {

    private final ConcludeBargaining concludeBargaining;

    BargainingInForceStep(ConcludeBargaining concludeBargaining) {
        this.concludeBargaining = concludeBargaining;
    }

    @Override
    public StepDeclaration declaration() {
        return step("bargainingInForce", "登记生效", "Enter into force");
    }

    @Override
    public void run(StepContext context) {
        concludeBargaining.inForce(context.caseId());
    }
}
