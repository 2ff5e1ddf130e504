package org.xieyue.agreements.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.DecideRenewal;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Whether a new round of bargaining is opened before the term is over. */
@Component
class DecideRenewalForm implements TaskForm {

    private static final String RENEW = "renew";

    private final DecideRenewal decideRenewal;

    DecideRenewalForm(DecideRenewal decideRenewal) {
        this.decideRenewal = decideRenewal;
    }

    @Override
    public String key() {
        return "agreements/renewal";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary(RENEW), Outcome.withReason("let-expire")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return PerformanceForm.decided(
                submission.outcome().equals(RENEW)
                        ? decideRenewal.renew(submission.caseId())
                        : decideRenewal.letExpire(submission.caseId(), submission.opinion()),
                submission.outcome());
    }
}
