package org.xieyue.campaigns.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.CountersignPlan;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The plan is complete: it is frozen and goes to the co-signers. It is written on the page of the campaign. */
@Component
class PlanForm implements TaskForm {

    private static final Period USUAL = Period.workingDays(5);

    private final CountersignPlan countersign;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    PlanForm(CountersignPlan countersign, Deadlines deadlines, BusinessClock clock) {
        this.countersign = countersign;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "campaigns/plan";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("countersignBy", Type.DATE)
                        .mandatory()
                        .with(deadlines.after(clock.today(), USUAL).dueOn())),
                List.of(Outcome.primary("freeze-plan")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.asking(
                countersign.freeze(submission.caseId(), new FormValues(submission.values()).day("countersignBy")));
    }
}
