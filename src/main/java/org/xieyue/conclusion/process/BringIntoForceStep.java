package org.xieyue.conclusion.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.EnterIntoForce;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The authority was silent, or both chiefs have signed what needs no filing. */
@Component
class BringIntoForceStep implements ProcessStep {

    private final EnterIntoForce enterIntoForce;

    BringIntoForceStep(EnterIntoForce enterIntoForce) {
        this.enterIntoForce = enterIntoForce;
    }

    @Override
    public StepDeclaration declaration() {
        return step("bringIntoForce", "确认生效", "Bring into force").writes(ContractConclusion.CONCLUSION);
    }

    @Override
    public void run(StepContext context) {
        enterIntoForce.enter(context.caseId());
        context.write(ContractConclusion.CONCLUSION, ContractConclusion.IN_FORCE);
    }
}
