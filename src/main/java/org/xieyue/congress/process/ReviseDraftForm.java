package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.ReviseDraft;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A revised draft is put again, or what has failed is given up. */
@Component
class ReviseDraftForm implements TaskForm {

    private final ReviseDraft reviseDraft;

    ReviseDraftForm(ReviseDraft reviseDraft) {
        this.reviseDraft = reviseDraft;
    }

    @Override
    public String key() {
        return "congress/revise";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(documents("papers", "congress-paper")),
                List.of(Outcome.primary("revise-resubmit"), Outcome.withReason("revise-give-up")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return submission.outcome().equals("revise-give-up")
                ? FormValues.decided(reviseDraft.giveUp(submission.caseId()), "give-up")
                : FormValues.decided(reviseDraft.resubmit(submission.caseId(), values.documents("papers")), "resubmit");
    }
}
