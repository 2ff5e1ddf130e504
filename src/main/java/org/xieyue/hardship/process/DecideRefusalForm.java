package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.RefuseAid;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Decides on a proposal to refuse, with the rule rows in the dossier beside it. */
@Component
class DecideRefusalForm implements TaskForm {

    private final RefuseAid refuse;

    DecideRefusalForm(RefuseAid refuse) {
        this.refuse = refuse;
    }

    @Override
    public String key() {
        return "hardship/decide-refusal";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(ApplicationFields.unrelated()),
                List.of(Outcome.withReason("refusal-decide"), Outcome.withReason("refusal-go-on")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        if (!new FormValues(submission.values()).yes("unrelated")) {
            return Answer.refused(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        CaseId id = submission.caseId();
        return submission.outcome().equals("refusal-go-on")
                ? FormValues.decided(refuse.goOn(id), "go-on")
                : FormValues.decided(refuse.decide(id, submission.opinion()), "refuse");
    }
}
