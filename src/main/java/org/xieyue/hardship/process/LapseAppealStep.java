package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.AppealRefusal;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Nobody appealed. */
@Component
class LapseAppealStep implements ProcessStep {

    private final AppealRefusal appeal;

    LapseAppealStep(AppealRefusal appeal) {
        this.appeal = appeal;
    }

    @Override
    public StepDeclaration declaration() {
        return step("lapseAppeal", "不予帮扶决定生效", "Make the refusal final");
    }

    @Override
    public void run(StepContext context) {
        appeal.lapse(context.caseId());
    }
}
