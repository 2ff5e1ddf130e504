package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.CongressVote;
import org.xieyue.congress.SendPapers;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Tells everybody on the roll when and where. */
@Component
class AnnounceSessionStep implements ProcessStep {

    private final SendPapers sendPapers;

    AnnounceSessionStep(SendPapers sendPapers) {
        this.sendPapers = sendPapers;
    }

    @Override
    public StepDeclaration declaration() {
        return step("announceSession", "通知代表到会", "Invite the delegates").writes(CongressVote.DOORS_OPEN_AT);
    }

    @Override
    public void run(StepContext context) {
        context.write(CongressVote.DOORS_OPEN_AT, sendPapers.announce(context.caseId()));
    }
}
