package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ReviewSignUps;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The organiser takes managers out until their share is within the rule. */
@Component
class TrimTripListForm implements TaskForm {

    private final ReviewSignUps reviewSignUps;

    TrimTripListForm(ReviewSignUps reviewSignUps) {
        this.reviewSignUps = reviewSignUps;
    }

    @Override
    public String key() {
        return "convalescence/trim";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("without", Type.TEXT).mandatory().between(1, 500),
                        of("reason", Type.LONG_TEXT).mandatory().between(1, 500)),
                List.of(Outcome.primary("list-trimmed")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                reviewSignUps.trim(submission.caseId(), values.numbers("without"), values.text("reason")), "agree");
    }
}
