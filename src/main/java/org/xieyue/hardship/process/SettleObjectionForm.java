package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.PublishApplication;
import org.xieyue.hardship.PublishApplication.Settlement;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** An objection against the notice is dismissed, or upheld with a new visit or a proposal to refuse. */
@Component
class SettleObjectionForm implements TaskForm {

    private final PublishApplication publish;

    SettleObjectionForm(PublishApplication publish) {
        this.publish = publish;
    }

    @Override
    public String key() {
        return "hardship/settle-objection";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(),
                List.of(
                        Outcome.withReason("objection-dismiss"),
                        Outcome.withReason("objection-revisit"),
                        Outcome.withReason("propose-refusal")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        String reason = submission.opinion();
        return switch (submission.outcome()) {
            case "objection-revisit" -> FormValues.decided(publish.settle(id, Settlement.REVISIT, reason), "revisit");
            case "propose-refusal" ->
                FormValues.decided(publish.settle(id, Settlement.PROPOSE_REFUSAL, reason), "refuse");
            default -> FormValues.decided(publish.settle(id, Settlement.DISMISSED, reason), "dismiss");
        };
    }
}
