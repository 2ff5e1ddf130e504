package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.AnswerOffer;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Whether every employer has accepted. */
@Component
class ReadRepliesStep implements ProcessStep {

    private final AnswerOffer answerOffer;

    ReadRepliesStep(AnswerOffer answerOffer) {
        this.answerOffer = answerOffer;
    }

    @Override
    public StepDeclaration declaration() {
        return step("readReplies", "核对答复", "Read the replies").writes(CollectiveBargaining.DECISION);
    }

    @Override
    public void run(StepContext context) {
        context.write(CollectiveBargaining.DECISION, answerOffer.assess(context.caseId()) ? "accepted" : "unsettled");
    }
}
