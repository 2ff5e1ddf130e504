package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.AnswerOffer;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Who has not replied in time is silent. */
@Component
class CloseRepliesStep implements ProcessStep {

    private final AnswerOffer answerOffer;

    CloseRepliesStep(AnswerOffer answerOffer) {
        this.answerOffer = answerOffer;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeReplies", "认定逾期未答复", "Find who stayed silent");
    }

    @Override
    public void run(StepContext context) {
        answerOffer.close(context.caseId());
    }
}
