package org.xieyue.bargaining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.shared.Refusal;

/** Local branches and agents bargain on the agreement of their head office: only those that have one which it binds. */
@Component
class Branches {

    private final Employers employers;
    private final Agreements agreements;

    Branches(Employers employers, Agreements agreements) {
        this.employers = employers;
        this.agreements = agreements;
    }

    Optional<Refusal> flaw(NewBargaining opening) {
        if (opening.secondRound() != SecondRoundType.LOCAL_BRANCH_OF_HQ) {
            return Optional.empty();
        }
        List<Employer> asked = employers.all(opening.employers());
        Optional<Employer> alone =
                asked.stream().filter(one -> one.headOffice() == null).findFirst();
        if (alone.isPresent()) {
            return Optional.of(Refusal.ofField(
                    "employers", "bargaining.no-head-office", alone.get().name()));
        }
        StartingText text = opening.higherText();
        Set<EmployerId> bound = text == null
                ? Set.of()
                : agreements.coverage(text.agreement()).stream()
                        .map(Coverage::employer)
                        .collect(Collectors.toSet());
        return bound.isEmpty()
                ? Optional.empty()
                : asked.stream()
                        .filter(one -> !bound.contains(one.headOffice()))
                        .findFirst()
                        .map(one -> Refusal.ofField("higherText", "bargaining.not-of-head-office", one.name()));
    }
}
