package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.SettleReplies;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Not every employer has accepted. */
@Component
class SettleForm implements TaskForm {

    private final SettleReplies settleReplies;

    SettleForm(SettleReplies settleReplies) {
        this.settleReplies = settleReplies;
    }

    @Override
    public String key() {
        return "bargaining/settle";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(),
                List.of(
                        Outcome.primary("settle-press"),
                        Outcome.other("settle-propose"),
                        Outcome.other("settle-go-on"),
                        Outcome.withReason("settle-excuse"),
                        Outcome.withReason("settle-sanctioned")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        return switch (submission.outcome()) {
            case "settle-press" -> FormValues.decided(settleReplies.decide(caseId, SettleReplies.Way.PRESS), "press");
            case "settle-propose" ->
                FormValues.decided(settleReplies.decide(caseId, SettleReplies.Way.PROPOSE), "propose");
            case "settle-go-on" -> FormValues.decided(settleReplies.decide(caseId, SettleReplies.Way.GO_ON), "go-on");
            case "settle-excuse" ->
                FormValues.decided(settleReplies.decide(caseId, SettleReplies.Way.EXCUSE), "excused");
            default -> FormValues.decided(settleReplies.decide(caseId, SettleReplies.Way.SANCTIONED), "sanctioned");
        };
    }
}
