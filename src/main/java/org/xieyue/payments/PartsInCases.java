package org.xieyue.payments;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.cases.Cases;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/**
 * Who may not pay because of what they are or did in one of the cases. What counts is who acted, so acting in another's place
 * changes nothing; the items are named, so that they can be left out.
 */
@Component
class PartsInCases {

    private static final int MOST_NAMED = 10;

    private final Cases cases;
    private final ObjectProvider<CaseKinship> kinships;

    PartsInCases(Cases cases, ObjectProvider<CaseKinship> kinships) {
        this.cases = cases;
        this.kinships = kinships;
    }

    /** Refuses a signature: being a party, one line in the timeline or a duty is enough. */
    Optional<Refusal> anyPart(AccountId person, List<BatchItem> items) {
        Set<CaseId> own = close(person, items);
        own.addAll(cases.withPartOf(person, casesOf(items)));
        return refusal("payments.part-in-case", own, items);
    }

    /** Refuses to freeze or export: applicant, relative, visitor, reviewer or approver of a case do not pay it. */
    Optional<Refusal> duty(AccountId person, List<BatchItem> items) {
        return refusal("payments.duty-in-case", close(person, items), items);
    }

    private Set<CaseId> close(AccountId person, List<BatchItem> items) {
        List<CaseId> all = casesOf(items);
        Set<CaseId> close = new HashSet<>();
        kinships.orderedStream().forEach(kinship -> close.addAll(kinship.closeTo(person, all)));
        return close;
    }

    private static List<CaseId> casesOf(List<BatchItem> items) {
        return items.stream().map(BatchItem::caseId).toList();
    }

    private static Optional<Refusal> refusal(String code, Set<CaseId> own, List<BatchItem> items) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String positions = items.stream()
                .filter(item -> own.contains(item.caseId()))
                .limit(MOST_NAMED)
                .map(BatchItem::key)
                .collect(Collectors.joining(", "));
        return Optional.of(Refusal.of(code, own.size(), positions));
    }
}
