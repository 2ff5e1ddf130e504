package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.PressEmployer;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The labour authority orders the employer to answer, or does not. */
@Component
class AuthorityForm implements TaskForm {

    private final PressEmployer pressEmployer;
    private final BusinessClock clock;

    AuthorityForm(PressEmployer pressEmployer, BusinessClock clock) {
        this.pressEmployer = pressEmployer;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bargaining/authority";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("orderedOn", Type.DATE).with(clock.today()),
                        of("dueOn", Type.DATE),
                        of("number", Type.TEXT).between(0, 60)),
                List.of(Outcome.primary("authority-orders"), Outcome.withReason("authority-declines")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        if (submission.outcome().equals("authority-declines")) {
            return FormValues.decided(pressEmployer.declined(caseId), "declined");
        }
        if (!submission.values().containsKey("orderedOn")
                || !submission.values().containsKey("dueOn")) {
            return Answer.refused(Refusal.ofField("dueOn", "bargaining.order-needs-days"));
        }
        return pressEmployer
                .order(caseId, form.day("orderedOn"), form.day("dueOn"), form.text("number"))
                .map(due ->
                        Vars.of(CollectiveBargaining.DECISION, "ordered").and(CollectiveBargaining.LETTER_DUE_AT, due));
    }
}
