package org.xieyue.congress.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.HoldSitting;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The roll has been called; the step behind it establishes the quorum. */
@Component
class RollCallForm implements TaskForm {

    private final HoldSitting holdSitting;

    RollCallForm(HoldSitting holdSitting) {
        this.holdSitting = holdSitting;
    }

    @Override
    public String key() {
        return "congress/roll-call";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("roll-done")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(holdSitting.callRoll(submission.caseId()), "called");
    }
}
