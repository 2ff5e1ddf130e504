package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.ConfirmTrip;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Insurance for exactly those on the roster. */
@Component
class InsureTripForm implements TaskForm {

    private final ConfirmTrip confirmTrip;

    InsureTripForm(ConfirmTrip confirmTrip) {
        this.confirmTrip = confirmTrip;
    }

    @Override
    public String key() {
        return "convalescence/insure";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("policy", Type.TEXT).mandatory().between(1, 80),
                        of("insured", Type.NUMBER).mandatory().between(1, 2000),
                        of("bus", Type.TEXT).mandatory().between(1, 200),
                        of("seatsInBus", Type.NUMBER).between(0, 100)),
                List.of(Outcome.primary("trip-insured")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                confirmTrip.insure(
                        submission.caseId(),
                        values.text("policy"),
                        values.number("insured"),
                        values.text("bus"),
                        values.number("seatsInBus")),
                "insured");
    }
}
