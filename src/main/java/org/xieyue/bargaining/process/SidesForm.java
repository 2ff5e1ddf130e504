package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ArrangeTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Both sides are properly composed. */
@Component
class SidesForm implements TaskForm {

    private final ArrangeTalks arrangeTalks;

    SidesForm(ArrangeTalks arrangeTalks) {
        this.arrangeTalks = arrangeTalks;
    }

    @Override
    public String key() {
        return "bargaining/sides";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("sides-stand")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return FormValues.decided(arrangeTalks.sidesStand(caseId), "stand");
    }
}
