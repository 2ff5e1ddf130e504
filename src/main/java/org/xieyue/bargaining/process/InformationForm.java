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

/** The information is there; papers for the named representatives are filed on the page of the case. */
@Component
class InformationForm implements TaskForm {

    private final ArrangeTalks arrangeTalks;

    InformationForm(ArrangeTalks arrangeTalks) {
        this.arrangeTalks = arrangeTalks;
    }

    @Override
    public String key() {
        return "bargaining/information";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("information-provided")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return FormValues.decided(arrangeTalks.provided(caseId), "provided");
    }
}
