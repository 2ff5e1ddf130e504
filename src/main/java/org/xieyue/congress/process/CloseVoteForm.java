package org.xieyue.congress.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.HoldVote;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Ends the voting. */
@Component
class CloseVoteForm implements TaskForm {

    private final HoldVote holdVote;

    CloseVoteForm(HoldVote holdVote) {
        this.holdVote = holdVote;
    }

    @Override
    public String key() {
        return "congress/close-vote";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("vote-close")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(holdVote.close(submission.caseId()), "closed");
    }
}
