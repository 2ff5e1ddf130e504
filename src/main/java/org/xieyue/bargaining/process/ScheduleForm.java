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

/** Day and place of the next meeting. */
@Component
class ScheduleForm implements TaskForm {

    private final HoldTalks holdTalks;

    ScheduleForm(HoldTalks holdTalks) {
        this.holdTalks = holdTalks;
    }

    @Override
    public String key() {
        return "bargaining/schedule";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), FormValues.meeting(null, "", true), List.of(Outcome.primary("round-scheduled")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return FormValues.decided(holdTalks.schedule(caseId, form.moment(), form.text("place")), "scheduled");
    }
}
