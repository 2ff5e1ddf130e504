package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ConfirmTrip;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.IssueVouchers;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Ends what is not confirmed; while offers to the reserve list run, it waits for them. */
@Component
class CloseTripConfirmationStep implements ProcessStep {

    private final ConfirmTrip confirmTrip;
    private final IssueVouchers issueVouchers;

    CloseTripConfirmationStep(ConfirmTrip confirmTrip, IssueVouchers issueVouchers) {
        this.confirmTrip = confirmTrip;
        this.issueVouchers = issueVouchers;
    }

    @Override
    public StepDeclaration declaration() {
        return step("closeTripConfirmation", "确定最终名单", "Fix the list")
                .writes(Convalescence.DECISION, Convalescence.CONFIRM_ENDS_AT)
                .after("askTripConfirmation");
    }

    @Override
    public void run(StepContext context) {
        Optional<Instant> waiting = confirmTrip.close(context.caseId());
        waiting.ifPresent(until -> context.write(Convalescence.CONFIRM_ENDS_AT, until));
        String complete = issueVouchers.areDue(context.caseId()) ? "vouchers" : "complete";
        context.write(Convalescence.DECISION, waiting.isPresent() ? "waiting" : complete);
    }
}
