package org.xieyue.services.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.services.RunService;

/** Tells the applicant how the case stands. */
@Component
class ServiceInformStep implements ProcessStep {

    private final RunService run;

    ServiceInformStep(RunService run) {
        this.run = run;
    }

    @Override
    public StepDeclaration declaration() {
        return step("serviceInform", "告知申请人", "Inform the applicant");
    }

    @Override
    public void run(StepContext context) {
        run.inform(context.caseId());
    }
}
