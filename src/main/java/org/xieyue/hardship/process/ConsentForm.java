package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.PublishApplication;
import org.xieyue.hardship.RefuseAid;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The consent to the public notice that was missing. */
@Component
class ConsentForm implements TaskForm {

    private final PublishApplication publish;
    private final RefuseAid refuse;

    ConsentForm(PublishApplication publish, RefuseAid refuse) {
        this.publish = publish;
        this.refuse = refuse;
    }

    @Override
    public String key() {
        return "hardship/consent";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("consentProof", Type.TEXT).between(0, 200)),
                List.of(Outcome.primary("consent-given"), Outcome.withReason("propose-refusal")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        if (submission.outcome().equals("propose-refusal")) {
            return FormValues.decided(refuse.propose(id, submission.opinion()), "refuse");
        }
        String proof = new FormValues(submission.values()).text("consentProof");
        return FormValues.decided(publish.recordConsent(id, proof), "consent");
    }
}
