package org.xieyue.convalescence.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.DecidePlan;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The officer has given the places down the tree, on the page of the plan. */
@Component
class SplitQuotasForm implements TaskForm {

    private final DecidePlan decidePlan;

    SplitQuotasForm(DecidePlan decidePlan) {
        this.decidePlan = decidePlan;
    }

    @Override
    public String key() {
        return "convalescence/split-quotas";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("quotas-split")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(decidePlan.quotasSplit(submission.caseId()), "split");
    }
}
