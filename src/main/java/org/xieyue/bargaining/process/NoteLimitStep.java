package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.HoldTalks;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The last day of the whole bargaining has passed. */
@Component
class NoteLimitStep implements ProcessStep {

    private final HoldTalks holdTalks;

    NoteLimitStep(HoldTalks holdTalks) {
        this.holdTalks = holdTalks;
    }

    @Override
    public StepDeclaration declaration() {
        return step("noteLimit", "记录总期限届满", "Note the overall limit");
    }

    @Override
    public void run(StepContext context) {
        holdTalks.limitPassed(context.caseId());
    }
}
