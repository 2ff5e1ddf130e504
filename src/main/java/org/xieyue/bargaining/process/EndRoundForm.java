package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.HoldTalks;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The meeting is over; both chiefs confirm the minutes. */
@Component
class EndRoundForm implements TaskForm {

    private final HoldTalks holdTalks;

    EndRoundForm(HoldTalks holdTalks) {
        this.holdTalks = holdTalks;
    }

    @Override
    public String key() {
        return "bargaining/end-round";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("round-end")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return holdTalks
                .end(caseId)
                .map(chiefs -> Vars.of(CollectiveBargaining.DECISION, "ended")
                        .and(
                                CollectiveBargaining.CHIEFS,
                                new Ids(chiefs.stream().map(AccountId::toString).toList())));
    }
}
