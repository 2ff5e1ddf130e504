package org.xieyue.convalescence.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.SettleTrip;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A second person checks the settlement. */
@Component
class CheckSettlementForm implements TaskForm {

    private final SettleTrip settleTrip;

    CheckSettlementForm(SettleTrip settleTrip) {
        this.settleTrip = settleTrip;
    }

    @Override
    public String key() {
        return "convalescence/check-settlement";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("convalescence/settle"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(),
                List.of(Outcome.primary("settlement-agreed"), Outcome.withReason("settlement-return")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        boolean agreed = "settlement-agreed".equals(submission.outcome());
        CaseId id = submission.caseId();
        Answer<?> answer = agreed ? settleTrip.check(id) : settleTrip.sendBack(id);
        String done = settleTrip.isMoreToSettle(id) ? "more" : "agree";
        return FormValues.decided(answer, agreed ? done : "return");
    }
}
