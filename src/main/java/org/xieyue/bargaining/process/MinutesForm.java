package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.HoldTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A chief has read the minutes at the table and confirms them there. */
@Component
class MinutesForm implements TaskForm {

    private final HoldTalks holdTalks;

    MinutesForm(HoldTalks holdTalks) {
        this.holdTalks = holdTalks;
    }

    @Override
    public String key() {
        return "bargaining/minutes";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("minutes-confirm")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(holdTalks.confirmMinutes(submission.caseId()), "confirmed");
    }
}
