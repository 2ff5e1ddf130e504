package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.SuspendTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Both sides want to go on before the pause is over. */
@Component
class ResumeForm implements TaskForm {

    private final SuspendTalks suspendTalks;

    ResumeForm(SuspendTalks suspendTalks) {
        this.suspendTalks = suspendTalks;
    }

    @Override
    public String key() {
        return "bargaining/resume";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("talks-resume")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return FormValues.decided(suspendTalks.resume(caseId), "resumed");
    }
}
