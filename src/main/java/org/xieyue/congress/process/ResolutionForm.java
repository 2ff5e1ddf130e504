package org.xieyue.congress.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.ConcludeSession;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The presidium signs what was decided; the papers follow. */
@Component
class ResolutionForm implements TaskForm {

    private final ConcludeSession conclude;

    ResolutionForm(ConcludeSession conclude) {
        this.conclude = conclude;
    }

    @Override
    public String key() {
        return "congress/resolution";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("readCount"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("resolution-sign")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(conclude.sign(submission.caseId()), "signed");
    }
}
