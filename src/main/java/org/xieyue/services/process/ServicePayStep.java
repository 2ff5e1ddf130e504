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

/** Hands over what is reserved, to the applicant's own account. */
@Component
class ServicePayStep implements ProcessStep {

    private final RunService run;

    ServicePayStep(RunService run) {
        this.run = run;
    }

    @Override
    public StepDeclaration declaration() {
        return step("servicePay", "交付支付", "Hand over to be paid")
                .refuses(ServiceWords.NOT_APPROVED)
                .after("serviceReserve")
                .money();
    }

    @Override
    public void run(StepContext context) {
        if (run.pay(context.caseId()) instanceof Answer.Refused<CaseId> refused) {
            throw context.refuse(
                    ServiceWords.NOT_APPROVED, refused.reasons().getFirst().code());
        }
    }
}
