package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.AppealRefusal;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The household appeals, or accepts the refusal. */
@Component
class AppealForm implements TaskForm {

    private final AppealRefusal appeal;

    AppealForm(AppealRefusal appeal) {
        this.appeal = appeal;
    }

    @Override
    public String key() {
        return "hardship/appeal";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.withReason("appeal"), Outcome.other("appeal-waive")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        return submission.outcome().equals("appeal-waive")
                ? FormValues.decided(appeal.accept(id), "waive")
                : FormValues.decided(appeal.appeal(id, submission.opinion()), "appeal");
    }
}
