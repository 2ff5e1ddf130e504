package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ReceiveInformation;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The information did not come in time; the meeting is held all the same. */
@Component
class NoteLateInformationStep implements ProcessStep {

    private final ReceiveInformation receiveInformation;

    NoteLateInformationStep(ReceiveInformation receiveInformation) {
        this.receiveInformation = receiveInformation;
    }

    @Override
    public StepDeclaration declaration() {
        return step("noteLateInformation", "记录资料逾期", "Note that information is late");
    }

    @Override
    public void run(StepContext context) {
        receiveInformation.late(context.caseId());
    }
}
