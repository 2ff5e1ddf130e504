package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.HearOpinions;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The groups have spoken, or the draft is revised first. */
@Component
class OpinionsForm implements TaskForm {

    private final HearOpinions hearOpinions;

    OpinionsForm(HearOpinions hearOpinions) {
        this.hearOpinions = hearOpinions;
    }

    @Override
    public String key() {
        return "congress/opinions";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("opinions", Type.LONG_TEXT).between(0, 4000)),
                List.of(Outcome.primary("opinions-conclude"), Outcome.withReason("opinions-revise")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        String opinions = new FormValues(submission.values()).text("opinions");
        return hearOpinions
                .note(submission.caseId(), opinions)
                .then(noted -> submission.outcome().equals("opinions-revise")
                        ? FormValues.decided(hearOpinions.revise(submission.caseId()), "revise")
                        : FormValues.decided(hearOpinions.conclude(submission.caseId()), "heard"));
    }
}
