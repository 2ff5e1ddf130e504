package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.PrepareOffer;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The workers' side is named; people are entered on the page of the sides. */
@Component
class WorkersSideForm implements TaskForm {

    private final PrepareOffer prepareOffer;

    WorkersSideForm(PrepareOffer prepareOffer) {
        this.prepareOffer = prepareOffer;
    }

    @Override
    public String key() {
        return "bargaining/workers-side";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("workers-named")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return FormValues.decided(prepareOffer.sideNamed(caseId), "named");
    }
}
