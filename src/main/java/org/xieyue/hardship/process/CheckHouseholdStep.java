package org.xieyue.hardship.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.hardship.CheckHousehold;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Looks for duplicates and other aid and measures the household. */
@Component
class CheckHouseholdStep implements ProcessStep {

    private final CheckHousehold check;

    CheckHouseholdStep(CheckHousehold check) {
        this.check = check;
    }

    @Override
    public StepDeclaration declaration() {
        return step("checkHousehold", "核对重复与其他救助", "Check for duplicates and other aid");
    }

    @Override
    public void run(StepContext context) {
        check.check(context.caseId());
    }
}
