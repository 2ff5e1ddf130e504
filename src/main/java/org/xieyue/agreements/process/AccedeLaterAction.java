package org.xieyue.agreements.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.agreements.AccedeLater;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Type;

/** Enters that an employer joins an agreement in force. */
class AccedeLaterAction extends AccessionAction {

    private static final int MOST_WORKERS = 10_000_000;

    private final AccedeLater accedeLater;
    private final BusinessClock clock;

    AccedeLaterAction(
            String process, AccedeLater accedeLater, Agreements agreements, Unions unions, BusinessClock clock) {
        super(process, agreements, unions);
        this.accedeLater = accedeLater;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "agreements/accede";
    }

    @Override
    Optional<Offer> offer(AgreementId id) {
        List<Option> clauses = accedeLater.clauses(id).stream()
                .map(one -> new Option(one.key().value(), one.number() + " " + one.title()))
                .toList();
        List<Option> outside = accedeLater.outside(id).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        return clauses.isEmpty() || outside.isEmpty()
                ? Optional.empty()
                : Optional.of(Offer.of(
                        of("employer", Type.CHOICE).mandatory().choices(outside),
                        of("accessionClause", Type.CHOICE)
                                .mandatory()
                                .choices(clauses)
                                .with(clauses.getFirst().value()),
                        documents("authority", "employer-authority").mandatory(),
                        of("workers", Type.NUMBER).mandatory().between(1, MOST_WORKERS),
                        of("sealedOn", Type.DATE).mandatory().with(clock.today()),
                        of("boundFrom", Type.DATE).mandatory().with(clock.today()),
                        documents("paper", "seal-page").mandatory()));
    }

    @Override
    Answer<EmployerId> submit(AgreementId id, Map<String, Object> values) {
        return accedeLater.enter(
                id,
                new AccedeLater.Wanted(
                        EmployerId.parse(String.valueOf(values.get("employer"))),
                        new ClauseKey(String.valueOf(values.get("accessionClause"))),
                        values.get("workers") instanceof BigDecimal number ? number.intValue() : 0,
                        day(values, "sealedOn"),
                        day(values, "boundFrom"),
                        first(values, "authority"),
                        first(values, "paper")));
    }

    private LocalDate day(Map<String, Object> values, String field) {
        return values.get(field) instanceof LocalDate day ? day : clock.today();
    }

    private static DocumentId first(Map<String, Object> values, String field) {
        Object given = values.get(field);
        if (given instanceof List<?> papers && !papers.isEmpty()) {
            return DocumentId.parse(String.valueOf(papers.getFirst()));
        }
        throw new IllegalArgumentException("No paper for " + field);
    }
}
