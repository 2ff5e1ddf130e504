package org.xieyue.conclusion.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.HearCongress;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes the congress's decision over. */
@Component
class HearCongressStep implements ProcessStep {

    private final HearCongress hearCongress;

    HearCongressStep(HearCongress hearCongress) {
        this.hearCongress = hearCongress;
    }

    @Override
    public StepDeclaration declaration() {
        return step("hearCongress", "读取职代会决定", "Hear the congress").writes(ContractConclusion.OUTCOME);
    }

    @Override
    public void run(StepContext context) {
        context.write(ContractConclusion.OUTCOME, hearCongress.hear(context.caseId()));
    }
}
