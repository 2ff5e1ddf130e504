package org.xieyue.convalescence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/**
 * Who has a place, and who gets one that has become free: the first on the reserve list whose union's quota has room.
 * Callers hold the lock of the plan, so nobody counts while somebody else takes.
 */
@Component
class Places {

    private final SignUps signUps;
    private final Plans plans;
    private final Unions unions;
    private final TripFile file;
    private final BusinessClock clock;

    Places(SignUps signUps, Plans plans, Unions unions, TripFile file, BusinessClock clock) {
        this.signUps = signUps;
        this.plans = plans;
        this.unions = unions;
        this.file = file;
        this.clock = clock;
    }

    /** The union whose quota a member of this union uses: its own, or the nearest above it that has one. */
    Optional<UnionId> quotaOf(PlanId plan, UnionId home) {
        Map<UnionId, Integer> given = given(plan);
        return unions.pathToRoot(home).stream()
                .map(union -> union.id())
                .filter(given::containsKey)
                .findFirst();
    }

    /** A place on the trip and room in the quota; both are asked under the lock. */
    boolean isFree(Trip trip, UnionId quota) {
        return signUps.taking(trip.id) < trip.terms.capacity()
                && room(trip.terms.plan()).getOrDefault(quota, 0) > 0;
    }

    /** Ends what has run out and offers what is free. */
    void settle(Trip trip) {
        Instant now = clock.now();
        for (SignUp over : signUps.runOut(trip.id, now)) {
            boolean held = over.state() == SignUpState.HELD;
            signUps.move(over.id(), held ? SignUpState.EXPIRED : SignUpState.LAPSED, held ? "holdOver" : "offerOver");
            file.note(
                    trip.id,
                    held ? "holdExpired" : "offerLapsed",
                    Map.of("signUp", over.id().toString()));
            if (!held) {
                file.write(over.person(), trip, "offer-lapsed", Map.of());
            }
        }
        promote(trip);
    }

    /**
     * Offers free places in order; each has its own 24 hours. Once the trip is approved nobody is offered a place for whom no money
     * was approved and reserved, whatever quotas are raised to since: {@link ApproveMore} is the way to that.
     */
    void promote(Trip trip) {
        if (!trip.stage().promotes()) {
            return;
        }
        Instant confirmBy = clock.now().plus(Convalescence.TO_CONFIRM);
        for (SignUp next : next(trip, trip.mostPlaces() - signUps.taking(trip.id))) {
            signUps.offer(next.id(), confirmBy);
            file.note(trip.id, "placeOffered", Map.of("signUp", next.id().toString()));
            file.write(next.person(), trip, "offered", Map.of());
        }
    }

    /** How many of those who wait could be offered a place if as many were approved as the trip takes. */
    int wanting(Trip trip) {
        return next(trip, trip.terms.capacity() - signUps.taking(trip.id)).size();
    }

    /** The first of the reserve list, as many as are free and as their quotas have room for. */
    private List<SignUp> next(Trip trip, int free) {
        List<SignUp> waiting = free > 0 ? signUps.of(trip.id, SignUpState.RESERVED) : List.of();
        Map<UnionId, Integer> room = waiting.isEmpty() ? Map.of() : room(trip.terms.plan());
        List<SignUp> next = new ArrayList<>();
        for (SignUp one : waiting) {
            if (next.size() < free && room.getOrDefault(one.quota(), 0) > 0) {
                room.merge(one.quota(), -1, Integer::sum);
                next.add(one);
            }
        }
        return next;
    }

    /** What is left of each quota of the plan: given, less given down, less used. */
    Map<UnionId, Integer> room(PlanId plan) {
        Map<UnionId, Integer> room = given(plan);
        signUps.used(plan).forEach((union, used) -> room.merge(union, -used, Integer::sum));
        return room;
    }

    private Map<UnionId, Integer> given(PlanId plan) {
        Map<UnionId, Integer> given = new HashMap<>();
        plans.quotas(plan).forEach(quota -> given.put(quota.union(), quota.places()));
        return given;
    }

    /** A sign-up as its person sees it. */
    PlaceTaken seen(SignUp mine) {
        boolean waits = mine.state() == SignUpState.RESERVED;
        SignUpState over = mine.state() == SignUpState.HELD ? SignUpState.EXPIRED : SignUpState.LAPSED;
        return new PlaceTaken(
                mine.id(),
                mine.hasRunOut(clock.now()) ? over : mine.state(),
                mine.number(),
                mine.heldUntil(),
                mine.confirmBy(),
                waits ? signUps.before(mine) + 1 : 0,
                mine.extended(),
                mine.complete(),
                mine.confirmed());
    }
}
