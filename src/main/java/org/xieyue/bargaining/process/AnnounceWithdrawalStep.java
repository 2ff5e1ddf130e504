package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Both sides learn that the union has taken the bargaining back. */
@Component
class AnnounceWithdrawalStep implements ProcessStep {

    private final ConcludeBargaining concludeBargaining;

    AnnounceWithdrawalStep(ConcludeBargaining concludeBargaining) {
        this.concludeBargaining = concludeBargaining;
    }

    @Override
    public StepDeclaration declaration() {
        return step("announceWithdrawal", "告知双方协商撤回", "Announce the withdrawal");
    }

    @Override
    public void run(StepContext context) {
        concludeBargaining.announceWithdrawal(context.caseId());
    }
}
