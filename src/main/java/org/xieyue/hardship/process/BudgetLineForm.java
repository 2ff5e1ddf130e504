package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.ApproveAid;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The line that was chosen does not suffice; the fund officer names another. */
@Component
class BudgetLineForm implements TaskForm {

    private final ApproveAid approve;
    private final OpenLines lines;

    BudgetLineForm(ApproveAid approve, OpenLines lines) {
        this.approve = approve;
        this.lines = lines;
    }

    @Override
    public String key() {
        return "hardship/budget-line";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("budgetLine", Type.CHOICE).mandatory().choices(lines.of(caseId))),
                List.of(Outcome.primary("line-named")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        String chosen = new FormValues(submission.values()).text("budgetLine");
        return FormValues.decided(approve.nameLine(submission.caseId(), BudgetLineId.parse(chosen)), "named");
    }
}
