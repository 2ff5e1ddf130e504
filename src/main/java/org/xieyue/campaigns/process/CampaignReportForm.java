package org.xieyue.campaigns.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.RunCampaign;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The summary has gone to the next higher union. */
@Component
class CampaignReportForm implements TaskForm {

    private final RunCampaign runCampaign;

    CampaignReportForm(RunCampaign runCampaign) {
        this.runCampaign = runCampaign;
    }

    @Override
    public String key() {
        return "campaigns/report-up";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("number", Type.TEXT).mandatory().between(1, 80)),
                List.of(Outcome.primary("summary-reported")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(
                runCampaign.report(submission.caseId(), new FormValues(submission.values()).text("number")),
                "reported");
    }
}
