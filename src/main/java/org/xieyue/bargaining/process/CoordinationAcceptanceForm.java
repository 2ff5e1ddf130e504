package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.CoordinateTalks;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The authority takes the case on. */
@Component
class CoordinationAcceptanceForm implements TaskForm {

    private final CoordinateTalks coordinateTalks;
    private final BusinessClock clock;

    CoordinationAcceptanceForm(CoordinateTalks coordinateTalks, BusinessClock clock) {
        this.coordinateTalks = coordinateTalks;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bargaining/coordination-acceptance";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("acceptedOn", Type.DATE).mandatory().with(clock.today())),
                List.of(Outcome.primary("coordination-accept")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return coordinateTalks
                .accept(caseId, form.day("acceptedOn"))
                .map(endsAt -> Vars.of(CollectiveBargaining.DECISION, "accepted")
                        .and(CollectiveBargaining.COORDINATION_ENDS_AT, endsAt));
    }
}
