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

/** Half-way: what is behind, and who does what about it. */
@Component
class MidwayForm implements TaskForm {

    private final RunCampaign runCampaign;

    MidwayForm(RunCampaign runCampaign) {
        this.runCampaign = runCampaign;
    }

    @Override
    public String key() {
        return "campaigns/midway";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("note", Type.LONG_TEXT).mandatory().between(1, 2_000)),
                List.of(Outcome.primary("midway-checked")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(
                runCampaign.checkMidway(submission.caseId(), new FormValues(submission.values()).text("note")),
                "checked");
    }
}
