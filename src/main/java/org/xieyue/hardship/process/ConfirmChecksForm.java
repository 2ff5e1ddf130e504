package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.CheckHousehold;
import org.xieyue.hardship.RefuseAid;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** The officer has seen duplicates, other aid and the rule rows. */
@Component
class ConfirmChecksForm implements TaskForm {

    private final CheckHousehold check;
    private final RefuseAid refuse;

    ConfirmChecksForm(CheckHousehold check, RefuseAid refuse) {
        this.check = check;
        this.refuse = refuse;
    }

    @Override
    public String key() {
        return "hardship/confirm-checks";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(), List.of(), List.of(Outcome.primary("findings-confirm"), Outcome.withReason("propose-refusal")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        return switch (submission.outcome()) {
            case "propose-refusal" -> FormValues.decided(refuse.propose(id, submission.opinion()), "refuse");
            default -> FormValues.decided(check.confirm(id), "confirm");
        };
    }
}
