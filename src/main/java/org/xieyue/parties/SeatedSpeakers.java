package org.xieyue.parties;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.EmployerSpeakers;
import org.xieyue.identity.AccountId;

/** Whoever holds a seat of the employers' side speaks for the employer of the seat, or for the only one at that table. */
@Component
class SeatedSpeakers implements EmployerSpeakers {

    private final Representatives representatives;
    private final Parties parties;
    private final BusinessClock clock;

    SeatedSpeakers(Representatives representatives, Parties parties, BusinessClock clock) {
        this.representatives = representatives;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public Set<EmployerId> spokenForBy(AccountId account) {
        LocalDate today = clock.today();
        Set<EmployerId> employers = new HashSet<>();
        representatives.of(account).stream()
                .filter(seat -> seat.side() == Side.EMPLOYERS && !seat.outsider() && seat.sitsOn(today))
                .forEach(seat -> employers.addAll(of(seat)));
        return employers;
    }

    private List<EmployerId> of(Representative seat) {
        EmployerId named = seat.employer();
        if (named != null) {
            return List.of(named);
        }
        List<PartyEmployer> all = parties.employers(seat.caseId());
        return all.size() == 1 ? List.of(all.getFirst().employer()) : List.of();
    }
}
