package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.AppealRefusal;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Letter and message after the second review. */
@Component
class InformOfFinalRefusalStep implements ProcessStep {

    private final AppealRefusal appeal;

    InformOfFinalRefusalStep(AppealRefusal appeal) {
        this.appeal = appeal;
    }

    @Override
    public StepDeclaration declaration() {
        return step("informOfFinalRefusal", "出具复审决定书", "Issue the final letter");
    }

    @Override
    public void run(StepContext context) {
        appeal.inform(context.caseId());
    }
}
