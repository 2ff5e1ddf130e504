package org.xieyue.agreements.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.agreements.AccedeLater;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.Agreements;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Type;

/** A second person compares what was entered with the papers. */
class ConfirmAccessionAction extends AccessionAction {

    private static final String CONFIRM = "CONFIRM";

    private final AccedeLater accedeLater;

    ConfirmAccessionAction(String process, AccedeLater accedeLater, Agreements agreements, Unions unions) {
        super(process, agreements, unions);
        this.accedeLater = accedeLater;
    }

    @Override
    public String key() {
        return "agreements/confirm-accession";
    }

    @Override
    Optional<Offer> offer(AgreementId id) {
        List<AccedeLater.Waiting> waiting = accedeLater.waiting(id);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Option> others = waiting.stream()
                .filter(one -> !one.own())
                .map(one -> new Option(
                        one.accession().employer().toString(),
                        one.employer() + " · " + one.accession().workers() + " · "
                                + one.accession().from()))
                .toList();
        return Optional.of(
                others.isEmpty()
                        ? Offer.notNow(Refusal.of("agreements.same-eyes"))
                        : Offer.of(
                                of("employer", Type.CHOICE).mandatory().choices(others),
                                of("accessionDecision", Type.CHOICE)
                                        .mandatory()
                                        .choices(CONFIRM, "SEND_BACK")
                                        .with(CONFIRM),
                                of("reason", Type.LONG_TEXT).between(0, 500)));
    }

    @Override
    Answer<EmployerId> submit(AgreementId id, Map<String, Object> values) {
        EmployerId employer = EmployerId.parse(String.valueOf(values.get("employer")));
        return CONFIRM.equals(values.get("accessionDecision"))
                ? accedeLater.confirm(id, employer)
                : accedeLater.sendBack(id, employer, values.get("reason") instanceof String reason ? reason : "");
    }
}
