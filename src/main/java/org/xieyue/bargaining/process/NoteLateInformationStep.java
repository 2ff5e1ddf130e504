package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ArrangeTalks;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The information did not come in time; the meeting is held all the same. */
@Component
class NoteLateInformationStep implements ProcessStep {

    private final ArrangeTalks arrangeTalks;

    NoteLateInformationStep(ArrangeTalks arrangeTalks) {
        this.arrangeTalks = arrangeTalks;
    }

    @Override
    public StepDeclaration declaration() {
        return step("noteLateInformation", "记录资料逾期", "Note that information is late");
    }

    @Override
    public void run(StepContext context) {
        arrangeTalks.late(context.caseId());
    }
}
