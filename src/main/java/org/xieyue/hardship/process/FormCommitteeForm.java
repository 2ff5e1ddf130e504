package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Nobody could sit on the committee; the officer says that members have been appointed. */
@Component
class FormCommitteeForm implements TaskForm {
    @Override
    public String key() {
        return "hardship/form-committee";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("committee-formed")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(Answer.done(submission.caseId()), "formed");
    }
}
