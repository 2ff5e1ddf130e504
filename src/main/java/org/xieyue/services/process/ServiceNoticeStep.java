package org.xieyue.services.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.services.RunService;

/** Takes the notice down and says whether an objection is open. */
@Component
class ServiceNoticeStep implements ProcessStep {

    private final RunService run;

    ServiceNoticeStep(RunService run) {
        this.run = run;
    }

    @Override
    public StepDeclaration declaration() {
        return step("serviceEndNotice", "结束公示", "End the notice")
                .writes(ServiceVars.NOTICE)
                .after("servicePublish");
    }

    @Override
    public void run(StepContext context) {
        context.write(ServiceVars.NOTICE, run.closeNotice(context.caseId()) ? "passed" : "held");
    }
}
