package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.PublishAgreement;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Published to all covered workers, with a proof. */
@Component
class PublishForm implements TaskForm {

    private final PublishAgreement publishAgreement;
    private final BusinessClock clock;

    PublishForm(PublishAgreement publishAgreement, BusinessClock clock) {
        this.publishAgreement = publishAgreement;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/publish";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("publishedOn", Type.DATE).mandatory().with(clock.today()),
                        of("where", Type.TEXT).mandatory().between(1, 200),
                        documents("proof", "publication-proof").mandatory()),
                List.of(Outcome.primary("conclusion-publish")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                publishAgreement.publish(
                        submission.caseId(),
                        values.date("publishedOn", clock.today()),
                        values.text("where"),
                        values.documents("proof")),
                "published");
    }
}
