package org.xieyue.campaigns.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.campaigns.RunCampaign;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Files the summary with both statistics tables. */
@Component
class SummariseCampaignStep implements ProcessStep {

    private final RunCampaign runCampaign;

    SummariseCampaignStep(RunCampaign runCampaign) {
        this.runCampaign = runCampaign;
    }

    @Override
    public StepDeclaration declaration() {
        return step("summariseCampaign", "出具行动总结", "File the summary");
    }

    @Override
    public void run(StepContext context) {
        runCampaign.summarise(context.caseId());
    }
}
