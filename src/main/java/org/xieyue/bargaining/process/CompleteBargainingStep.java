package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The agreement has ended. */
@Component
class CompleteBargainingStep implements ProcessStep {

    private final ConcludeBargaining concludeBargaining;

    CompleteBargainingStep(ConcludeBargaining concludeBargaining) {
        this.concludeBargaining = concludeBargaining;
    }

    @Override
    public StepDeclaration declaration() {
        return step("completeBargaining", "归档", "Complete the bargaining");
    }

    @Override
    public void run(StepContext context) {
        concludeBargaining.complete(context.caseId());
    }
}
