package org.xieyue.conclusion.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.Renegotiate;
import org.xieyue.conclusion.SealAgreement;
import org.xieyue.conclusion.SignAgreement;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A chief signs, or says why not. */
@Component
class SignForm implements TaskForm {

    private final SignAgreement signAgreement;
    private final SealAgreement sealAgreement;
    private final Renegotiate renegotiate;

    SignForm(SignAgreement signAgreement, SealAgreement sealAgreement, Renegotiate renegotiate) {
        this.signAgreement = signAgreement;
        this.sealAgreement = sealAgreement;
        this.renegotiate = renegotiate;
    }

    @Override
    public String key() {
        return "conclusion/sign";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), List.of(), List.of(Outcome.primary("conclusion-sign"), Outcome.withReason(InitialForm.REFUSE)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        if (submission.outcome().equals(InitialForm.REFUSE)) {
            return renegotiate
                    .refuse(caseId, submission.opinion())
                    .map(done -> Vars.of(ContractConclusion.REFUSED, true));
        }
        return signAgreement
                .sign(caseId)
                .map(both -> Vars.of(
                        ContractConclusion.NEEDS_SEALS,
                        !sealAgreement.missing(caseId).isEmpty()));
    }
}
