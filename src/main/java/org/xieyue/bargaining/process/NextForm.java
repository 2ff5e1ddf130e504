package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.CoordinateTalks;
import org.xieyue.bargaining.HoldTalks;
import org.xieyue.bargaining.SuspendTalks;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What the round has come to. */
@Component
class NextForm implements TaskForm {

    static final String KEY = "bargaining/next";
    static final String SUSPEND = "talks-suspend";

    private final HoldTalks holdTalks;
    private final SuspendTalks suspendTalks;
    private final CoordinateTalks coordinateTalks;

    NextForm(HoldTalks holdTalks, SuspendTalks suspendTalks, CoordinateTalks coordinateTalks) {
        this.holdTalks = holdTalks;
        this.suspendTalks = suspendTalks;
        this.coordinateTalks = coordinateTalks;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                fields(suspendTalks.asksForForceMajeure(caseId)),
                List.of(
                        Outcome.primary("talks-next"),
                        Outcome.other("talks-agreed"),
                        Outcome.withReason(SUSPEND),
                        Outcome.other("talks-coordinate")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return switch (submission.outcome()) {
            case "talks-agreed" -> FormValues.decided(holdTalks.agree(caseId), "agreed");
            case SUSPEND -> suspended(submission, form);
            case "talks-coordinate" -> FormValues.decided(coordinateTalks.mayApply(caseId), "coordinate");
            default -> FormValues.decided(holdTalks.next(caseId, form.moment(), form.text("place")), "next");
        };
    }

    private Answer<Vars> suspended(Submission submission, FormValues form) {
        if (!submission.values().containsKey("until")) {
            return Answer.refused(Refusal.ofField("until", "bargaining.suspension-needs-day"));
        }
        return suspendTalks
                .suspend(
                        submission.caseId(),
                        new SuspendTalks.Pause(
                                form.day("until"), submission.opinion(), form.yes("consent"), form.yes("forceMajeure")))
                .map(resumesAt -> Vars.of(CollectiveBargaining.DECISION, "suspend")
                        .and(CollectiveBargaining.RESUMES_AT, resumesAt));
    }

    private static List<Field> fields(boolean forceMajeure) {
        List<Field> fields = new ArrayList<>(FormValues.meeting(null, "", false));
        fields.add(of("until", Type.DATE));
        fields.add(of("consent", Type.YES_NO));
        if (forceMajeure) {
            fields.add(of("forceMajeure", Type.YES_NO));
        }
        return fields;
    }
}
