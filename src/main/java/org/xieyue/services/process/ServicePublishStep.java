package org.xieyue.services.process;

import static org.xieyue.processes.StepDeclaration.step;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.services.RunService;
import org.xieyue.shared.Answer;

/** Puts up a notice for objections, if there is consent. */
@Component
class ServicePublishStep implements ProcessStep {

    private final RunService run;

    ServicePublishStep(RunService run) {
        this.run = run;
    }

    @Override
    public StepDeclaration declaration() {
        return step("servicePublish", "发布公示", "Publish a notice")
                .writes(ServiceVars.NOTICE_ENDS_AT)
                .refuses(ServiceWords.NO_CONSENT);
    }

    @Override
    public void run(StepContext context) {
        switch (run.publish(context.caseId())) {
            case Answer.Done<Instant>(Instant ends) -> context.write(ServiceVars.NOTICE_ENDS_AT, ends);
            case Answer.Refused<Instant> refused ->
                throw context.refuse(
                        ServiceWords.NO_CONSENT, refused.reasons().getFirst().code());
        }
    }
}
