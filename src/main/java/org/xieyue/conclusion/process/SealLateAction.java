package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.SealAgreement;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Type;

/** An employer at the table seals after the others. */
@Component
class SealLateAction implements CaseAction {

    private final SealAgreement sealAgreement;
    private final Latecomers latecomers;
    private final BusinessClock clock;

    SealLateAction(SealAgreement sealAgreement, Latecomers latecomers, BusinessClock clock) {
        this.sealAgreement = sealAgreement;
        this.latecomers = latecomers;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return ContractConclusion.CALLER;
    }

    @Override
    public String key() {
        return "conclusion/seal-late";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        if (!latecomers.areTaken(id, reader)) {
            return Optional.empty();
        }
        List<Option> missing = latecomers.options(sealAgreement.missing(id));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Offer.of(
                        of("employer", Type.CHOICE).mandatory().choices(missing),
                        of("sealedOn", Type.DATE).mandatory().with(clock.today()),
                        documents("paper", "seal-page").mandatory()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        return sealAgreement
                .seal(
                        id,
                        EmployerId.parse(form.text("employer")),
                        form.date("sealedOn", clock.today()),
                        form.document("paper"))
                .map(done -> List.of());
    }
}
