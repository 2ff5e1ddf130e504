package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Type;

/** An employer puts its seal after the others, from the signature on. */
abstract class LateSeal implements CaseAction {

    private final Latecomers latecomers;
    private final BusinessClock clock;

    LateSeal(Latecomers latecomers, BusinessClock clock) {
        this.latecomers = latecomers;
        this.clock = clock;
    }

    /** Who may still seal in this way. */
    abstract List<PartyEmployer> employers(CaseId id);

    /** What is asked besides employer, day and sealed page. */
    abstract List<Field> asked();

    abstract Answer<EmployerId> sealed(CaseId id, EmployerId employer, FormValues form);

    @Override
    public final String processKey() {
        return ContractConclusion.CALLER;
    }

    @Override
    public final Optional<Offer> offer(CaseId id, Account reader) {
        if (!latecomers.areTaken(id, reader)) {
            return Optional.empty();
        }
        List<Option> late = latecomers.options(employers(id));
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(Offer.of(Stream.of(
                                List.of(of("employer", Type.CHOICE).mandatory().choices(late)),
                                asked(),
                                List.of(
                                        of("sealedOn", Type.DATE).mandatory().with(clock.today()),
                                        documents("paper", "seal-page").mandatory()))
                        .flatMap(List::stream)
                        .toArray(Field[]::new)));
    }

    @Override
    public final Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        return sealed(id, EmployerId.parse(form.text("employer")), form).map(done -> List.of());
    }
}
