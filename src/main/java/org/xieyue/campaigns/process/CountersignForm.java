package org.xieyue.campaigns.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.CountersignPlan;
import org.xieyue.campaigns.FrozenPlan;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** A co-signer signs the frozen plan, by its hash, or sends it back. */
@Component
class CountersignForm implements TaskForm {

    static final String SIGN = "countersign-plan";

    private final CountersignPlan countersign;
    private final FrozenPlan frozenPlan;

    CountersignForm(CountersignPlan countersign, FrozenPlan frozenPlan) {
        this.countersign = countersign;
        this.frozenPlan = frozenPlan;
    }

    @Override
    public String key() {
        return "campaigns/countersign";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("planHash", Type.TEXT)
                        .mandatory()
                        .between(1, 64)
                        .with(frozenPlan.hash(caseId).orElse(null))),
                List.of(Outcome.primary(SIGN), Outcome.withReason("send-plan-back")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        if (submission.outcome().equals(SIGN)) {
            return FormValues.decided(
                    countersign.sign(submission.caseId(), new FormValues(submission.values()).text("planHash")),
                    "signed");
        }
        return FormValues.decided(countersign.sendBack(submission.caseId(), submission.opinion()), "return");
    }
}
