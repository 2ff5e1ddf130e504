package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.CloseSignUp;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Closes the sign-up and says whether anybody goes. */
@Component
class CloseTripSignUpStep implements ProcessStep {

    private final CloseSignUp closeSignUp;

    CloseTripSignUpStep(CloseSignUp closeSignUp) {
        this.closeSignUp = closeSignUp;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeTripSignUp", "截止报名并确定名单", "Close the sign-up and give the places")
                .writes(Convalescence.DECISION);
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.DECISION, closeSignUp.close(context.caseId()) ? "list" : "empty");
    }
}
