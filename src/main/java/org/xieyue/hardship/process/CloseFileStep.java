package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.RecheckHousehold;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Exit form and message. */
@Component
class CloseFileStep implements ProcessStep {

    private final RecheckHousehold recheck;

    CloseFileStep(RecheckHousehold recheck) {
        this.recheck = recheck;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeFile", "出具脱困退档表", "Issue the exit form").after("hardship/recheck");
    }

    @Override
    public void run(StepContext context) {
        recheck.inform(context.caseId());
    }
}
