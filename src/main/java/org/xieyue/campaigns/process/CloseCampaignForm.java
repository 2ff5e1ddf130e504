package org.xieyue.campaigns.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.RunCampaign;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The period is over: the campaign is closed, its cases go on. */
@Component
class CloseCampaignForm implements TaskForm {

    private final RunCampaign runCampaign;

    CloseCampaignForm(RunCampaign runCampaign) {
        this.runCampaign = runCampaign;
    }

    @Override
    public String key() {
        return "campaigns/close";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("close-campaign")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(runCampaign.close(submission.caseId()), "closed");
    }
}
