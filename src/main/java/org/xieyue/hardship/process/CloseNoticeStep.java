package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.PublishApplication;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes the notice down and says whether an objection is still open. */
@Component
class CloseNoticeStep implements ProcessStep {

    private final PublishApplication publish;

    CloseNoticeStep(PublishApplication publish) {
        this.publish = publish;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeNotice", "结束公示", "Close the notice")
                .writes(HardshipAid.DECISION)
                .after("publishApplication");
    }

    @Override
    public void run(StepContext context) {
        context.write(HardshipAid.DECISION, publish.close(context.caseId()) ? "passed" : "held");
    }
}
