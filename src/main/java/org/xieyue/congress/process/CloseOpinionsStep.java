package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.HearOpinions;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The day of the meeting has come. */
@Component
class CloseOpinionsStep implements ProcessStep {

    private final HearOpinions hearOpinions;

    CloseOpinionsStep(HearOpinions hearOpinions) {
        this.hearOpinions = hearOpinions;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeOpinions", "结束征集意见", "Close the opinions");
    }

    @Override
    public void run(StepContext context) {
        hearOpinions.end(context.caseId());
    }
}
