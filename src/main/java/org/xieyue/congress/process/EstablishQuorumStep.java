package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.CongressVote;
import org.xieyue.congress.HoldSitting;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Whether enough of all delegates are there. */
@Component
class EstablishQuorumStep implements ProcessStep {

    private final HoldSitting holdSitting;

    EstablishQuorumStep(HoldSitting holdSitting) {
        this.holdSitting = holdSitting;
    }

    @Override
    public StepDeclaration declaration() {
        return step("establishQuorum", "核定到会人数", "Establish the quorum")
                .writes(CongressVote.QUORATE)
                .after("congress/roll-call");
    }

    @Override
    public void run(StepContext context) {
        context.write(CongressVote.QUORATE, holdSitting.establishQuorum(context.caseId()));
    }
}
