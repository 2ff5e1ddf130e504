package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.RecheckHousehold;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The yearly re-check: still in hardship, or out of it. */
@Component
class RecheckForm implements TaskForm {

    private final RecheckHousehold recheck;

    RecheckForm(RecheckHousehold recheck) {
        this.recheck = recheck;
    }

    @Override
    public String key() {
        return "hardship/recheck";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("informOfApproval"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("findings", Type.LONG_TEXT).between(0, 2_000)),
                List.of(Outcome.primary("still-in-hardship"), Outcome.withReason("file-exit")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        return submission.outcome().equals("file-exit")
                ? FormValues.decided(recheck.exit(id, submission.opinion()), "exit")
                : FormValues.decided(recheck.stillInHardship(id), "stay");
    }
}
