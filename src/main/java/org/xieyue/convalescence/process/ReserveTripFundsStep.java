package org.xieyue.convalescence.process;

import static org.xieyue.convalescence.process.ConvalescenceContracts.NO_FUNDS;
import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ApproveTrip;
import org.xieyue.convalescence.TripId;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.shared.Answer;

/** Reserves what was approved. */
@Component
class ReserveTripFundsStep implements ProcessStep {

    private final ApproveTrip approveTrip;

    ReserveTripFundsStep(ApproveTrip approveTrip) {
        this.approveTrip = approveTrip;
    }

    @Override
    public StepDeclaration declaration() {
        return step("reserveTripFunds", "预留疗休养经费", "Reserve the funds")
                .refuses(NO_FUNDS)
                .after("convalescence/approve")
                .money();
    }

    @Override
    public void run(StepContext context) {
        if (approveTrip.reserve(context.caseId()) instanceof Answer.Refused<TripId> refused) {
            throw context.refuse(NO_FUNDS, refused.reasons().getFirst().code());
        }
    }
}
