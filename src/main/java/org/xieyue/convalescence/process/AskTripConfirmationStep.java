package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ConfirmTrip;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Asks everybody with a place. */
@Component
class AskTripConfirmationStep implements ProcessStep {

    private final ConfirmTrip confirmTrip;

    AskTripConfirmationStep(ConfirmTrip confirmTrip) {
        this.confirmTrip = confirmTrip;
    }

    @Override
    public StepDeclaration declaration() {
        return step("askTripConfirmation", "请参加人确认", "Ask the participants to confirm")
                .writes(Convalescence.CONFIRM_ENDS_AT)
                .after("reserveTripFunds");
    }

    @Override
    public void run(StepContext context) {
        context.write(Convalescence.CONFIRM_ENDS_AT, confirmTrip.ask(context.caseId()));
    }
}
