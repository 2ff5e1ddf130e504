package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CoordinateTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Ask the labour authority, or end the talks. */
@Component
class CoordinationRequestForm implements TaskForm {

    private final CoordinateTalks coordinateTalks;

    CoordinationRequestForm(CoordinateTalks coordinateTalks) {
        this.coordinateTalks = coordinateTalks;
    }

    @Override
    public String key() {
        return "bargaining/coordination-request";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), List.of(), List.of(Outcome.withReason("coordination-request"), Outcome.withReason("talks-end")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return submission.outcome().equals("talks-end")
                ? FormValues.decided(coordinateTalks.giveUp(caseId, submission.opinion()), "ended")
                : FormValues.decided(coordinateTalks.apply(caseId, submission.opinion()), "asked");
    }
}
