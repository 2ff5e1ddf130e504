package org.xieyue.services.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.services.RunService;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Holds what somebody else has approved. */
@Component
class ServiceReserveStep implements ProcessStep {

    private final RunService run;

    ServiceReserveStep(RunService run) {
        this.run = run;
    }

    @Override
    public StepDeclaration declaration() {
        return step("serviceReserve", "预留资金", "Reserve the money")
                .refuses(ServiceWords.NO_FUNDS, ServiceWords.NOT_APPROVED)
                .money();
    }

    @Override
    public void run(StepContext context) {
        if (run.reserve(context.caseId()) instanceof Answer.Refused<CaseId> refused) {
            String reason = refused.reasons().getFirst().code();
            throw context.refuse(
                    reason.equals("services.notApproved") ? ServiceWords.NOT_APPROVED : ServiceWords.NO_FUNDS, reason);
        }
    }
}
