package org.xieyue.congress.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.PlanSession;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Union and employer agree on the agenda, or prepare it again. */
@Component
class AgreeAgendaForm implements TaskForm {

    private final PlanSession planSession;

    AgreeAgendaForm(PlanSession planSession) {
        this.planSession = planSession;
    }

    @Override
    public String key() {
        return "congress/agenda";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), List.of(), List.of(Outcome.primary("agenda-agree"), Outcome.withReason("agenda-return")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return submission.outcome().equals("agenda-return")
                ? FormValues.decided(planSession.sendBack(submission.caseId()), "return")
                : FormValues.decided(planSession.agree(submission.caseId()), "agree");
    }
}
