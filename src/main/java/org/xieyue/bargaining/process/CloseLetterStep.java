package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.PressEmployer;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The clock of a letter has run out. */
@Component
class CloseLetterStep implements ProcessStep {

    private final PressEmployer pressEmployer;

    CloseLetterStep(PressEmployer pressEmployer) {
        this.pressEmployer = pressEmployer;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeLetter", "认定函件期限已过", "Find a letter unanswered");
    }

    @Override
    public void run(StepContext context) {
        pressEmployer.close(context.caseId());
    }
}
