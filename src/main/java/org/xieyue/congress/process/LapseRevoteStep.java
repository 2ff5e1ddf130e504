package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.ReviseDraft;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Nothing was put again within the period. */
@Component
class LapseRevoteStep implements ProcessStep {

    private final ReviseDraft reviseDraft;

    LapseRevoteStep(ReviseDraft reviseDraft) {
        this.reviseDraft = reviseDraft;
    }

    @Override
    public StepDeclaration declaration() {
        return step("lapseRevote", "逾期未再次提交", "Let the revised vote lapse");
    }

    @Override
    public void run(StepContext context) {
        reviseDraft.lapse(context.caseId());
    }
}
