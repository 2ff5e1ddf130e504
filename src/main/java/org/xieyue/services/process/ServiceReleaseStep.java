package org.xieyue.services.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.services.RunService;

/** The approval is void and the money back on its line. */
@Component
class ServiceReleaseStep implements ProcessStep {

    private final RunService run;

    ServiceReleaseStep(RunService run) {
        this.run = run;
    }

    @Override
    public StepDeclaration declaration() {
        return step("serviceRelease", "撤销预留", "Give the money back").money();
    }

    @Override
    public void run(StepContext context) {
        run.release(context.caseId());
    }
}
