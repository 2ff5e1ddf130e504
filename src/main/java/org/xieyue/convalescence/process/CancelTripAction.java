package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.convalescence.ApproveTrip;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.TripId;
import org.xieyue.identity.Account;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** The officer gives up a trip that has not left. */
@Component
class CancelTripAction implements CaseAction {

    private final ApproveTrip approveTrip;
    private final ProcessRuns runs;

    CancelTripAction(ApproveTrip approveTrip, ProcessRuns runs) {
        this.approveTrip = approveTrip;
        this.runs = runs;
    }

    @Override
    public String processKey() {
        return Convalescence.TRIP;
    }

    @Override
    public String key() {
        return "convalescence/cancel";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return approveTrip
                .mayCancel(id, reader)
                .map(now -> now
                        ? Offer.of(of("reason", Type.LONG_TEXT).mandatory().between(1, 500))
                        : Offer.notNow(Refusal.of("convalescence.tooLateToCancel")));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return approveTrip
                .cancel(TripId.of(id), new FormValues(values).text("reason"))
                .map(done -> {
                    runs.correlate(id, Convalescence.CANCELLED, Vars.none());
                    return List.of();
                });
    }
}
