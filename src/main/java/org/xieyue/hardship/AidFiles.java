package org.xieyue.hardship;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.payments.Payments;
import org.xieyue.shared.CaseId;

/**
 * Reads cases for dossier and forms, masked. Who may see the case has been checked by whoever asks: the dossier or the task.
 */
@Component
@Transactional(readOnly = true)
public class AidFiles {

    private final HardshipCases records;
    private final MissingItems missingItems;
    private final Visits visits;
    private final Opinions opinions;
    private final FurtherReviews reviews;
    private final Refusals refusals;
    private final Payments payments;
    private final HouseholdNeeds needs;

    AidFiles(
            HardshipCases records,
            MissingItems missingItems,
            Visits visits,
            Opinions opinions,
            FurtherReviews reviews,
            Refusals refusals,
            Payments payments,
            HouseholdNeeds needs) {
        this.records = records;
        this.missingItems = missingItems;
        this.visits = visits;
        this.opinions = opinions;
        this.reviews = reviews;
        this.refusals = refusals;
        this.payments = payments;
        this.needs = needs;
    }

    public Optional<AidFile> find(CaseId id) {
        return records.find(id).map(this::masked);
    }

    private AidFile masked(HardshipCase aid) {
        Application application = aid.application();
        Opinions.Count count = opinions.count(aid.id, aid.round());
        HardshipCase.State state = aid.state();
        return new AidFile(
                aid.union,
                aid.contact(),
                aid.isOnBehalf(),
                people(application.household()),
                application.contact().work(),
                application.assets(),
                application.asked(),
                PaperItem.documentsFor(aid),
                missingItems.of(aid.id),
                state.assessment(),
                aid.isAssessed() ? aid.amount() : null,
                state.tier(),
                visits.of(aid.id, aid.round()).size(),
                new AidFile.Committee(count.asked(), count.agreeing(), count.against()),
                application.declarations().publicNotice() || aid.noticeConsent() != null,
                reviews.agreeing(aid.id),
                refusals.of(aid.id, aid.round()).map(Refusals.Refused::reason).orElse(null),
                payments.accountOf(PayeeTerms.payee(aid)).orElse(null),
                needs.givenBeside(aid.id));
    }

    private static List<AidFile.Person> people(Household household) {
        return household.people().stream()
                .map(person -> new AidFile.Person(person.maskedName(), person.maskedId(), person.relation()))
                .toList();
    }
}
