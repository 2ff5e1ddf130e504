package org.xieyue.convalescence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/**
 * Which unit reviews whom: the applicant's own union, or the nearest above it that has an officer who does not go on the trip
 * too; at the latest the union that organises it.
 */
@Component
class ReviewingUnits {

    /** One diagram task for each; more would not be looked at. */
    private static final int MOST = 200;

    private final Unions unions;
    private final Accounts accounts;

    ReviewingUnits(Unions unions, Accounts accounts) {
        this.unions = unions;
        this.accounts = accounts;
    }

    Set<UnionId> of(Trip trip, Collection<SignUp> people) {
        Set<AccountId> going = new HashSet<>();
        people.forEach(one -> going.add(one.person()));
        Map<UnionId, UnionId> reviewing = new HashMap<>();
        for (SignUp one : people) {
            reviewing.computeIfAbsent(one.union(), home -> unit(trip, home, going));
        }
        Set<UnionId> units = new LinkedHashSet<>(reviewing.values());
        return units.size() > MOST ? Set.of(trip.union) : units;
    }

    private UnionId unit(Trip trip, UnionId home, Set<AccountId> going) {
        return within(trip, home).stream()
                .filter(union -> accounts.holdersOf(Role.CASE_OFFICER, union).stream()
                        .anyMatch(officer -> !going.contains(officer.id())))
                .findFirst()
                .orElse(trip.union);
    }

    /** Who of these people is reviewed by this unit, when these units review. */
    List<SignUp> reviewedBy(Trip trip, UnionId unit, Set<UnionId> units, Collection<SignUp> people) {
        return people.stream()
                .filter(one -> within(trip, one.union()).stream()
                        .filter(units::contains)
                        .findFirst()
                        .orElse(trip.union)
                        .equals(unit))
                .toList();
    }

    /** From the unit up to the union that organises the trip. */
    private List<UnionId> within(Trip trip, UnionId home) {
        return unions.pathToRoot(home).stream()
                .map(Union::id)
                .takeWhile(union -> unions.covers(trip.union, union))
                .toList();
    }
}
