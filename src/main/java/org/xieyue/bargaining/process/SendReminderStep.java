package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.PressEmployer;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** There is still time to reply. */
@Component
class SendReminderStep implements ProcessStep {

    private final PressEmployer pressEmployer;

    SendReminderStep(PressEmployer pressEmployer) {
        this.pressEmployer = pressEmployer;
    }

    @Override
    public StepDeclaration declaration() {
        return step("sendReminder", "发出提示函", "Send the reminder letter");
    }

    @Override
    public void run(StepContext context) {
        pressEmployer.remind(context.caseId());
    }
}
