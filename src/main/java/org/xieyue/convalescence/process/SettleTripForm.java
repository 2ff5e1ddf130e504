package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.SettleTrip;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The invoice of the base against days and caps. */
@Component
class SettleTripForm implements TaskForm {

    private final SettleTrip settleTrip;

    SettleTripForm(SettleTrip settleTrip) {
        this.settleTrip = settleTrip;
    }

    @Override
    public String key() {
        return "convalescence/settle";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<BaseRow> payees = settleTrip.payees(caseId);
        List<Field> fields = new ArrayList<>();
        if (settleTrip.isByVoucher(caseId)) {
            fields.add(of("base", Type.CHOICE)
                    .mandatory()
                    .choices(payees.stream()
                            .map(base -> new Option(base.id().toString(), base.name()))
                            .toList())
                    .with(payees.size() == 1 ? payees.getFirst().id().toString() : null));
        }
        fields.addAll(List.of(
                of("invoice", Type.TEXT).mandatory().between(1, 60),
                of("total", Type.MONEY).mandatory().between(0, 100_000_000),
                of("perPerson", Type.MONEY).mandatory().between(0, 1_000_000),
                of("otherwise", Type.LONG_TEXT).between(0, 4000)));
        return new FormContract(key(), fields, List.of(Outcome.primary("settlement-prepared")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        Optional<Map<Integer, Yuan>> otherwise = values.amounts("otherwise");
        if (otherwise.isEmpty()) {
            return Answer.refused(Refusal.ofField("otherwise", "convalescence.badAmounts"));
        }
        String base = values.text("base");
        return FormValues.decided(
                settleTrip.prepare(
                        submission.caseId(),
                        new SettleTrip.Invoice(
                                values.text("invoice"),
                                values.money("total"),
                                values.money("perPerson"),
                                otherwise.get(),
                                base.isEmpty() ? null : BaseId.parse(base))),
                "prepared");
    }
}
