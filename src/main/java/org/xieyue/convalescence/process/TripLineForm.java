package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ApproveTrip;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The fund officer names another budget line. */
@Component
class TripLineForm implements TaskForm {

    private final ApproveTrip approveTrip;

    TripLineForm(ApproveTrip approveTrip) {
        this.approveTrip = approveTrip;
    }

    @Override
    public String key() {
        return "convalescence/budget-line";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Option> lines = approveTrip.lines(caseId).stream()
                .map(line -> new Option(
                        line.id().toString(),
                        line.name() + " · " + line.available().display()))
                .toList();
        return new FormContract(
                key(),
                List.of(of("budgetLine", Type.CHOICE).mandatory().choices(lines)),
                List.of(Outcome.primary("trip-line-named")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        String line = new FormValues(submission.values()).text("budgetLine");
        return FormValues.decided(approveTrip.nameLine(submission.caseId(), BudgetLineId.parse(line)), "line");
    }
}
