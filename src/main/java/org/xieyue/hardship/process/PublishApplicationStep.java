package org.xieyue.hardship.process;

import static org.xieyue.hardship.process.HardshipAidContract.NO_CONSENT;
import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.clock.Deadline;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.PublishApplication;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.shared.Answer;

/** Puts up the notice, if there is consent. */
@Component
class PublishApplicationStep implements ProcessStep {

    private final PublishApplication publish;

    PublishApplicationStep(PublishApplication publish) {
        this.publish = publish;
    }

    @Override
    public StepDeclaration declaration() {
        return step("publishApplication", "发布公示", "Publish the notice")
                .writes(HardshipAid.NOTICE_ENDS_AT)
                .refuses(NO_CONSENT)
                .after("countOpinions");
    }

    @Override
    public void run(StepContext context) {
        switch (publish.publish(context.caseId())) {
            case Answer.Done<Deadline>(Deadline deadline) ->
                context.write(HardshipAid.NOTICE_ENDS_AT, deadline.passesAt());
            case Answer.Refused<Deadline> refused ->
                throw context.refuse(NO_CONSENT, refused.reasons().getFirst().code());
        }
    }
}
