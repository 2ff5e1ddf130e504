package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.SettlePayment;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The bank could not pay: the same account once more, or another account and another approval. */
@Component
class MendPaymentForm implements TaskForm {

    private final SettlePayment settle;

    MendPaymentForm(SettlePayment settle) {
        this.settle = settle;
    }

    @Override
    public String key() {
        return "hardship/mend-payment";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), List.of(), List.of(Outcome.primary("pay-again"), Outcome.withReason("approve-anew")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        return submission.outcome().equals("approve-anew")
                ? FormValues.decided(settle.approveAnew(id, submission.opinion()), "approve-anew")
                : FormValues.decided(settle.payAgain(id), "pay-again");
    }
}
