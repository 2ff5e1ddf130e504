package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.PublishTripList;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Somebody else than the reviewer settles what was objected. */
@Component
class SettleTripObjectionForm implements TaskForm {

    private final PublishTripList publishTripList;

    SettleTripObjectionForm(PublishTripList publishTripList) {
        this.publishTripList = publishTripList;
    }

    @Override
    public String key() {
        return "convalescence/settle-objection";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("reason", Type.LONG_TEXT).mandatory().between(1, 500)),
                List.of(Outcome.primary("trip-objection-dismiss"), Outcome.other("trip-objection-uphold")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        boolean upheld = "trip-objection-uphold".equals(submission.outcome());
        String reason = new FormValues(submission.values()).text("reason");
        return FormValues.decided(
                publishTripList.settleObjection(submission.caseId(), upheld, reason), upheld ? "uphold" : "dismiss");
    }
}
