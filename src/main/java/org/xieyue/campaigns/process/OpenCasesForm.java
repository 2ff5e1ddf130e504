package org.xieyue.campaigns.process;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.OpenUnits;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Opens the bargaining cases of the signed plan; a large campaign takes several turns. */
@Component
class OpenCasesForm implements TaskForm {

    private final OpenUnits openUnits;

    OpenCasesForm(OpenUnits openUnits) {
        this.openUnits = openUnits;
    }

    @Override
    public String key() {
        return "campaigns/open-cases";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("open-cases")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return openUnits
                .open(submission.caseId())
                .map(opened -> Vars.of(SpringCampaign.DECISION, opened.left() > 0 ? "more" : "opened")
                        .and(SpringCampaign.MIDWAY_AT, begins(opened.midwayOn()))
                        .and(
                                SpringCampaign.CAMPAIGN_ENDS_AT,
                                begins(opened.until().plusDays(1))));
    }

    private static java.time.Instant begins(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
