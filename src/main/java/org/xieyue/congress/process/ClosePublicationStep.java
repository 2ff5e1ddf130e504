package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.ConcludeSession;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes the notice down. */
@Component
class ClosePublicationStep implements ProcessStep {

    private final ConcludeSession conclude;

    ClosePublicationStep(ConcludeSession conclude) {
        this.conclude = conclude;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closePublication", "结束公布", "End the publication").after("publishResolution");
    }

    @Override
    public void run(StepContext context) {
        conclude.closeNotice(context.caseId());
    }
}
