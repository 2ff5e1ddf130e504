package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.PlanTrip;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Opens the sign-up until its last moment. */
@Component
class OpenTripSignUpStep implements ProcessStep {

    private final PlanTrip planTrip;

    OpenTripSignUpStep(PlanTrip planTrip) {
        this.planTrip = planTrip;
    }

    @Override
    public StepDeclaration declaration() {
        return step("openTripSignUp", "开放报名", "Open the sign-up").writes(Convalescence.SIGN_UP_ENDS_AT);
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.SIGN_UP_ENDS_AT, planTrip.openSignUp(context.caseId()));
    }
}
