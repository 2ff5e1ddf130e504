package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.CoordinateTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What the coordination has come to. */
@Component
class CoordinateForm implements TaskForm {

    private final CoordinateTalks coordinateTalks;

    CoordinateForm(CoordinateTalks coordinateTalks) {
        this.coordinateTalks = coordinateTalks;
    }

    @Override
    public String key() {
        return "bargaining/coordinate";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("terms", Type.LONG_TEXT).between(0, 4000)),
                List.of(
                        Outcome.primary("coordination-agreed"),
                        Outcome.withReason("coordination-extend"),
                        Outcome.withReason("coordination-failed")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return switch (submission.outcome()) {
            case "coordination-agreed" ->
                FormValues.decided(coordinateTalks.agreed(caseId, form.text("terms")), "schedule");
            case "coordination-extend" ->
                coordinateTalks
                        .extend(caseId, submission.opinion())
                        .map(endsAt -> Vars.of(CollectiveBargaining.DECISION, "extend")
                                .and(CollectiveBargaining.COORDINATION_ENDS_AT, endsAt));
            default -> FormValues.decided(coordinateTalks.failed(caseId), "failed");
        };
    }
}
