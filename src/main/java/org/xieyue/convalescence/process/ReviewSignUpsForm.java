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

/** The unit agrees to the list, without some if need be. */
@Component
class ReviewSignUpsForm implements TaskForm {

    private final ReviewSignUps reviewSignUps;

    ReviewSignUpsForm(ReviewSignUps reviewSignUps) {
        this.reviewSignUps = reviewSignUps;
    }

    @Override
    public String key() {
        return "convalescence/review";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("without", Type.TEXT).between(0, 500),
                        of("reason", Type.LONG_TEXT).between(0, 500)),
                List.of(Outcome.primary("list-agreed")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                reviewSignUps.review(submission.caseId(), values.numbers("without"), values.text("reason")), "agree");
    }
}
