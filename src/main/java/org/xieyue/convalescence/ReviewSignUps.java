package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Before the public notice, each unit reviews its own people; where too many managers are left, the organiser takes some out. */
@UseCase
public class ReviewSignUps {

    /** What the list is like once a unit has reviewed. */
    public enum Outcome {
        /** Other units are still to review. */
        OPEN,
        /** Can be published. */
        AGREED,
        /** More managers than the place allows. */
        MANAGERS,
        /** Nobody is left. */
        EMPTY
    }

    /**
     * One of those whom a unit reviews.
     *
     * @param name in clear: the unit says whether this is one of its people and what the person said is true
     */
    public record Person(
            int number,
            String name,
            SignUpState state,
            @Nullable WorkerCategory category,
            boolean manager,
            int companions) {}

    private final TripFile file;
    private final SignUps signUps;
    private final Places places;
    private final Reviews reviews;
    private final ReviewingUnits reviewing;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    ReviewSignUps(
            TripFile file,
            SignUps signUps,
            Places places,
            Reviews reviews,
            ReviewingUnits reviewing,
            Accounts accounts,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.places = places;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A new round. @return the units that are asked, each for its own people, those on the reserve list too */
    @Permit(Permission.WORK_ON_CASE)
    public List<UnionId> begin(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.LISTED);
        Set<UnionId> units = reviewing.of(trip, open(trip));
        reviews.begin(trip.id, units);
        file.note(trip.id, "reviewBegun", Map.of("units", Integer.toString(units.size())));
        return List.copyOf(units);
    }

    /** Those whom the reader is asked to review now. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Person> people(CaseId id) {
        Trip trip = file.find(TripId.of(id));
        Account reader = currentUser.account();
        Set<UnionId> units = reviews.units(trip.id);
        return reviews.open(trip.id).stream()
                .filter(unit -> reader.appointments().stream()
                        .anyMatch(post ->
                                post.role() == Role.CASE_OFFICER && post.union().equals(unit)))
                .flatMap(unit -> reviewing.reviewedBy(trip, unit, units, open(trip)).stream())
                .map(this::person)
                .toList();
    }

    private Person person(SignUp one) {
        String name = accounts.find(one.person()).map(Account::name).orElse("");
        return new Person(one.number(), name, one.state(), one.category(), one.manager(), one.companions());
    }

    /**
     * The unit agrees to its people, without those whose numbers are given; their places go to the reserve list.
     *
     * @param reason why somebody does not go; told to the person
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Outcome> review(CaseId id, UnionId unit, Set<Integer> without, String reason) {
        Trip trip = file.lock(id);
        trip.require(TripStage.LISTED);
        AccountId me = currentUser.account().id();
        Set<UnionId> units = reviews.units(trip.id);
        if (!reviews.open(trip.id).contains(unit)) {
            if (units.contains(unit)) {
                return Answer.refused(Refusal.conflict("convalescence.reviewedBefore"));
            }
            throw new NotFound();
        }
        List<SignUp> own = reviewing.reviewedBy(trip, unit, units, open(trip));
        List<Refusal> flaws = flaws(own, without, reason, me);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        reviews.done(trip.id, unit, without.size(), me, clock.now());
        take(trip, own, without, reason);
        file.note(
                trip.id, "unitReviewed", Map.of("unit", unit.toString(), "refused", Integer.toString(without.size())));
        return Answer.done(outcome(trip, me));
    }

    private Outcome outcome(Trip trip, AccountId me) {
        if (!reviews.open(trip.id).isEmpty()) {
            return Outcome.OPEN;
        }
        if (open(trip).isEmpty()) {
            trip.move(TripStage.EMPTY);
            file.save(trip, "nobodyAgreed");
            return Outcome.EMPTY;
        }
        if (tooManyManagers(trip).isPresent()) {
            return Outcome.MANAGERS;
        }
        agree(trip, me);
        return Outcome.AGREED;
    }

    /** The organiser takes some managers out, whoever reviewed them. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> trim(CaseId id, Set<Integer> without, String reason) {
        Trip trip = file.lock(id);
        trip.require(TripStage.LISTED);
        AccountId me = currentUser.account().id();
        List<SignUp> all = open(trip);
        List<Refusal> flaws = flaws(all, without, reason, me);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        take(trip, all, without, reason);
        Optional<Refusal> managers = tooManyManagers(trip);
        if (managers.isPresent()) {
            return Answer.refused(managers.get());
        }
        agree(trip, me);
        return Answer.done(trip.id);
    }

    private void agree(Trip trip, AccountId me) {
        trip.reviewedBy = me;
        trip.move(TripStage.REVIEWED);
        file.save(trip, "signUpsReviewed");
    }

    private List<SignUp> open(Trip trip) {
        return signUps.of(trip.id).stream().filter(one -> one.state().isOpen()).toList();
    }

    private void take(Trip trip, List<SignUp> people, Set<Integer> without, String reason) {
        for (SignUp one : people) {
            if (without.contains(one.number())) {
                signUps.move(one.id(), SignUpState.REFUSED, "review");
                file.write(one.person(), trip, "not-agreed", Map.of("reason", reason.strip()));
            }
        }
        places.settle(trip);
    }

    private static List<Refusal> flaws(List<SignUp> people, Set<Integer> without, String reason, AccountId reviewer) {
        List<Refusal> flaws = new ArrayList<>();
        Set<Integer> known = new HashSet<>();
        for (SignUp one : people) {
            known.add(one.number());
            if (one.person().equals(reviewer)) {
                flaws.add(Refusal.of("convalescence.ownSignUp"));
            }
        }
        without.stream()
                .filter(number -> !known.contains(number))
                .forEach(number -> flaws.add(Refusal.ofField("without", "convalescence.noSuchNumber", number)));
        if (!without.isEmpty() && reason.isBlank()) {
            flaws.add(Refusal.ofField("reason", "convalescence.noReason"));
        }
        return flaws;
    }

    private Optional<Refusal> tooManyManagers(Trip trip) {
        List<SignUp> going = signUps.of(trip.id).stream()
                .filter(one -> SignUpState.TAKING.contains(one.state()))
                .toList();
        int managers = (int) going.stream().filter(SignUp::manager).count();
        return file.rules(trip).tooManyManagers(managers, going.size());
    }
}
