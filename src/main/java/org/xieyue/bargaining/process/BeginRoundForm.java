package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.HoldTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The meeting begins; how many of each side are there. */
@Component
class BeginRoundForm implements TaskForm {

    private final HoldTalks holdTalks;

    BeginRoundForm(HoldTalks holdTalks) {
        this.holdTalks = holdTalks;
    }

    @Override
    public String key() {
        return "bargaining/begin-round";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("workersPresent", Type.NUMBER).mandatory().between(1, 100),
                        of("employersPresent", Type.NUMBER).mandatory().between(1, 100)),
                List.of(Outcome.primary("round-begin")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return FormValues.decided(
                holdTalks.begin(caseId, form.number("workersPresent"), form.number("employersPresent")), "begun");
    }
}
