package org.xieyue.convalescence.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ApproveTrip;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Approves who goes and what it may cost, sends the list back, or refuses the trip. */
@Component
class ApproveTripForm implements TaskForm {

    private final ApproveTrip approveTrip;

    ApproveTripForm(ApproveTrip approveTrip) {
        this.approveTrip = approveTrip;
    }

    @Override
    public String key() {
        return "convalescence/approve";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("closeTripNotice"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(),
                List.of(
                        Outcome.primary("trip-approve"),
                        Outcome.withReason("trip-return"),
                        Outcome.withReason("trip-refuse")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        return switch (submission.outcome()) {
            case "trip-return" -> FormValues.decided(approveTrip.sendBack(id), "return");
            case "trip-refuse" -> FormValues.decided(approveTrip.refuse(id, submission.opinion()), "refuse");
            default -> FormValues.decided(approveTrip.approve(id), "approve");
        };
    }
}
