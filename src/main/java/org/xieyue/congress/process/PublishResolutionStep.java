package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.ConcludeSession;
import org.xieyue.congress.CongressVote;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Publishes the result. */
@Component
class PublishResolutionStep implements ProcessStep {

    private final ConcludeSession conclude;

    PublishResolutionStep(ConcludeSession conclude) {
        this.conclude = conclude;
    }

    @Override
    public StepDeclaration declaration() {
        return step("publishResolution", "公布决议", "Publish the resolution").writes(CongressVote.NOTICE_ENDS_AT);
    }

    @Override
    public void run(StepContext context) {
        context.write(
                CongressVote.NOTICE_ENDS_AT, conclude.publish(context.caseId()).passesAt());
    }
}
