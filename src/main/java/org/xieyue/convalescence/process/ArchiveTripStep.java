package org.xieyue.convalescence.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.convalescence.SettleTrip;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Closes the file. */
@Component
class ArchiveTripStep implements ProcessStep {

    private final SettleTrip settleTrip;

    ArchiveTripStep(SettleTrip settleTrip) {
        this.settleTrip = settleTrip;
    }

    @Override
    public StepDeclaration declaration() {
        return step("archiveTrip", "归档", "Archive the trip");
    }

    @Override
    public void run(StepContext context) {
        settleTrip.archive(context.caseId());
    }
}
