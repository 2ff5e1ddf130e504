package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.DecidePlan;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The decision of the committee, with its minutes. */
@Component
class DecidePlanForm implements TaskForm {

    private final DecidePlan decidePlan;

    DecidePlanForm(DecidePlan decidePlan) {
        this.decidePlan = decidePlan;
    }

    @Override
    public String key() {
        return "convalescence/decide-plan";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("minutes", Type.TEXT).mandatory().between(1, 200)),
                List.of(Outcome.primary("plan-agreed"), Outcome.withReason("plan-declined")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        boolean agreed = "plan-agreed".equals(submission.outcome());
        String minutes = new FormValues(submission.values()).text("minutes");
        return FormValues.decided(
                decidePlan.decide(submission.caseId(), agreed, minutes), agreed ? "agree" : "decline");
    }
}
