package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.RefuseAid;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Letter and message; the time for an appeal begins. */
@Component
class InformOfRefusalStep implements ProcessStep {

    private final RefuseAid refuse;

    InformOfRefusalStep(RefuseAid refuse) {
        this.refuse = refuse;
    }

    @Override
    public StepDeclaration declaration() {
        return step("informOfRefusal", "出具不予帮扶决定书", "Issue the refusal letter").writes(HardshipAid.APPEAL_ENDS_AT);
    }

    @Override
    public void run(StepContext context) {
        context.write(HardshipAid.APPEAL_ENDS_AT, refuse.inform(context.caseId()));
    }
}
