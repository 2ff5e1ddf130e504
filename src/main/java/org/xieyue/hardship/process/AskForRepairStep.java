package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.CheckPapers;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Tells the applicant what to repair until when. */
@Component
class AskForRepairStep implements ProcessStep {

    private final CheckPapers checkPapers;

    AskForRepairStep(CheckPapers checkPapers) {
        this.checkPapers = checkPapers;
    }

    @Override
    public StepDeclaration declaration() {
        return step("askForRepair", "通知补正", "Ask for repair").writes(HardshipAid.REPAIR_ENDS_AT);
    }

    @Override
    public void run(StepContext context) {
        context.write(
                HardshipAid.REPAIR_ENDS_AT,
                checkPapers.askForRepair(context.caseId()).passesAt());
    }
}
