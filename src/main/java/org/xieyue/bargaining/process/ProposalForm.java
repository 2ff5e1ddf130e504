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
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The labour authority has the proposal. */
@Component
class ProposalForm implements TaskForm {

    private final PressEmployer pressEmployer;
    private final BusinessClock clock;

    ProposalForm(PressEmployer pressEmployer, BusinessClock clock) {
        this.pressEmployer = pressEmployer;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bargaining/proposal";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("deliveredOn", Type.DATE).mandatory().with(clock.today())),
                List.of(Outcome.primary("proposal-sent")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return pressEmployer
                .propose(caseId, form.day("deliveredOn"))
                .map(due ->
                        Vars.of(CollectiveBargaining.DECISION, "sent").and(CollectiveBargaining.LETTER_DUE_AT, due));
    }
}
