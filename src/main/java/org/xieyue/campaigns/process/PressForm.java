package org.xieyue.campaigns.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.CountersignPlan;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Somebody has not countersigned in time: ask again, or take the plan back. */
@Component
class PressForm implements TaskForm {

    private static final String ASK = "ask-again";

    private final CountersignPlan countersign;
    private final BusinessClock clock;

    PressForm(CountersignPlan countersign, BusinessClock clock) {
        this.countersign = countersign;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "campaigns/press";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("countersignBy", Type.DATE)
                        .mandatory()
                        .with(clock.today().plusDays(3))),
                List.of(Outcome.primary(ASK), Outcome.withReason("take-plan-back")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return submission.outcome().equals(ASK)
                ? FormValues.asking(countersign.waitOn(
                        submission.caseId(), new FormValues(submission.values()).day("countersignBy")))
                : FormValues.decided(countersign.takeBack(submission.caseId(), submission.opinion()), "return");
    }
}
