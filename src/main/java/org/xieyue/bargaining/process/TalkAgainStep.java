package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Clauses are open again. */
@Component
class TalkAgainStep implements ProcessStep {

    private final ConcludeBargaining concludeBargaining;

    TalkAgainStep(ConcludeBargaining concludeBargaining) {
        this.concludeBargaining = concludeBargaining;
    }

    @Override
    public StepDeclaration declaration() {
        return step("talkAgain", "恢复协商有关条款", "Negotiate again").writes(CollectiveBargaining.DECISION);
    }

    @Override
    public void run(StepContext context) {
        concludeBargaining.renegotiate(context.caseId());
        context.write(CollectiveBargaining.DECISION, "schedule");
    }
}
