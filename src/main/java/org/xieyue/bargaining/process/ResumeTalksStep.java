package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.SuspendTalks;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The agreed pause is over. */
@Component
class ResumeTalksStep implements ProcessStep {

    private final SuspendTalks suspendTalks;

    ResumeTalksStep(SuspendTalks suspendTalks) {
        this.suspendTalks = suspendTalks;
    }

    @Override
    public StepDeclaration declaration() {
        return step("resumeTalks", "恢复协商", "Resume the talks");
    }

    @Override
    public void run(StepContext context) {
        suspendTalks.resume(context.caseId());
    }
}
