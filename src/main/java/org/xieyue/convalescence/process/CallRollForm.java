package org.xieyue.convalescence.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.CallRoll;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The leader is home again; the roll itself is called on the page for it. */
@Component
class CallRollForm implements TaskForm {

    private final CallRoll callRoll;

    CallRollForm(CallRoll callRoll) {
        this.callRoll = callRoll;
    }

    @Override
    public String key() {
        return "convalescence/roll-call";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("roll-called")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(callRoll.finish(submission.caseId()), "travelled");
    }
}
