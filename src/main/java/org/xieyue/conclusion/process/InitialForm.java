package org.xieyue.conclusion.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.InitialDraft;
import org.xieyue.conclusion.Renegotiate;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A chief initials the draft, or says why not. */
@Component
class InitialForm implements TaskForm {

    static final String REFUSE = "conclusion-refuse";

    private final InitialDraft initialDraft;
    private final Renegotiate renegotiate;

    InitialForm(InitialDraft initialDraft, Renegotiate renegotiate) {
        this.initialDraft = initialDraft;
        this.renegotiate = renegotiate;
    }

    @Override
    public String key() {
        return "conclusion/initial";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), List.of(), List.of(Outcome.primary("conclusion-initial"), Outcome.withReason(REFUSE)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        if (submission.outcome().equals(REFUSE)) {
            return renegotiate
                    .refuse(submission.caseId(), submission.opinion())
                    .map(done -> Vars.of(ContractConclusion.REFUSED, true));
        }
        return initialDraft.initial(submission.caseId()).map(both -> Vars.none());
    }
}
