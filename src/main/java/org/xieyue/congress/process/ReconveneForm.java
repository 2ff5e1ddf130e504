package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.HoldSitting;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionRow;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** A new day and place after an adjournment, or for a revised draft. */
@Component
class ReconveneForm implements TaskForm {

    private final HoldSitting holdSitting;
    private final SessionBoard sessionBoard;

    ReconveneForm(HoldSitting holdSitting, SessionBoard sessionBoard) {
        this.holdSitting = holdSitting;
        this.sessionBoard = sessionBoard;
    }

    @Override
    public String key() {
        return "congress/reconvene";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>(Moment.fields(null, true));
        fields.add(of("place", Type.TEXT)
                .mandatory()
                .between(1, 120)
                .with(sessionBoard.ofCase(caseId).map(SessionRow::place).orElse(null)));
        return new FormContract(key(), fields, List.of(Outcome.primary("convene-again")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                holdSitting.convene(submission.caseId(), values.moment("meetsOn", "meetsTime"), values.text("place")),
                "convened");
    }
}
