package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** An employer that was not at the table joins the signed text. */
@Component
class AccedeAction implements CaseAction {

    private static final int MOST_WORKERS = 10_000_000;

    private final SealAgreement sealAgreement;
    private final Latecomers latecomers;
    private final BusinessClock clock;

    AccedeAction(SealAgreement sealAgreement, Latecomers latecomers, BusinessClock clock) {
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
        return "conclusion/accede";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        if (!latecomers.areTaken(id, reader)) {
            return Optional.empty();
        }
        List<Option> outside = latecomers.options(sealAgreement.outside(id));
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of(Offer.of(
                        of("employer", Type.CHOICE).mandatory().choices(outside),
                        documents("authority", "employer-authority").mandatory(),
                        of("workers", Type.NUMBER).mandatory().between(1, MOST_WORKERS),
                        of("sealedOn", Type.DATE).mandatory().with(clock.today()),
                        documents("paper", "seal-page").mandatory()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        BigDecimal workers = values.get("workers") instanceof BigDecimal number ? number : BigDecimal.ZERO;
        return sealAgreement
                .accede(
                        id,
                        EmployerId.parse(form.text("employer")),
                        Objects.requireNonNull(form.document("authority")),
                        workers.intValue(),
                        form.date("sealedOn", clock.today()),
                        form.document("paper"))
                .map(done -> List.of());
    }
}
