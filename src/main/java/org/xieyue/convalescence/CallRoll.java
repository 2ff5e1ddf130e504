package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * The leader calls the roll on the road. Marks may arrive late, twice or out of order, as reception allows: for each person and
 * day the one made last counts.
 */
@UseCase
public class CallRoll {

    private final TripFile file;
    private final SignUps signUps;
    private final RollCalls rollCalls;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    CallRoll(TripFile file, SignUps signUps, RollCalls rollCalls, CurrentUser currentUser, BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.rollCalls = rollCalls;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * @param id of this very tap: delivered again, it has no effect
     * @param at when the leader tapped
     */
    public record Mark(UUID id, SignUpId signUp, LocalDate day, boolean present, Instant at) {

        public Mark(SignUpId signUp, LocalDate day, boolean present, Instant at) {
            this(UUID.randomUUID(), signUp, day, present, at);
        }
    }

    /**
     * All or none; refused for people who are not on the roster and for days outside the trip.
     *
     * @return how many marks were not known before
     */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<Integer> mark(TripId id, List<Mark> marks) {
        Trip trip = file.find(id);
        AccountId me = leader(trip);
        if (trip.stage() != TripStage.UNDER_WAY) {
            return Answer.refused(Refusal.conflict("convalescence.notUnderWay"));
        }
        Set<SignUpId> roster =
                signUps.of(id, SignUpState.PLACED).stream().map(SignUp::id).collect(Collectors.toSet());
        List<Refusal> flaws = new ArrayList<>();
        Instant now = clock.now();
        for (Mark mark : marks) {
            boolean within =
                    !mark.day().isBefore(trip.startsOn()) && !mark.day().isAfter(trip.terms.endsOn());
            if (!within) {
                flaws.add(Refusal.ofField("day", "convalescence.dayOutsideTrip", mark.day()));
            }
            if (!roster.contains(mark.signUp())) {
                flaws.add(Refusal.ofField("signUp", "convalescence.notOnRoster"));
            }
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        int taken = 0;
        for (Mark mark : marks) {
            Instant at = within(mark.at(), trip, now);
            boolean first = rollCalls.mark(id, new Mark(mark.id(), mark.signUp(), mark.day(), mark.present(), at), me);
            taken += first ? 1 : 0;
        }
        if (taken > 0) {
            file.note(id, "rollCalled", Map.of("marks", Integer.toString(taken)));
        }
        return Answer.done(taken);
    }

    /** A phone whose clock runs ahead must not win against every later mark, one whose clock stands still marks all the same. */
    private static Instant within(Instant tapped, Trip trip, Instant now) {
        Instant begin = trip.startsOn().atStartOfDay(BusinessClock.ZONE).toInstant();
        if (tapped.isAfter(now)) {
            return now;
        }
        return tapped.isBefore(begin) && begin.isBefore(now) ? begin : tapped.isBefore(begin) ? now : tapped;
    }

    @Permit(Permission.JOIN_TRIPS)
    public List<Mark> marks(TripId id) {
        leader(file.find(id));
        return rollCalls.of(id);
    }

    /** Home again: who was never there did not travel. Refused while a day of the trip has no mark at all. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> finish(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.UNDER_WAY);
        Set<LocalDate> missing = new TreeSet<>(
                trip.startsOn().datesUntil(trip.terms.endsOn().plusDays(1)).toList());
        rollCalls.of(trip.id).forEach(mark -> missing.remove(mark.day()));
        if (!missing.isEmpty()) {
            return Answer.refused(
                    "convalescence.daysNotCalled", missing.iterator().next());
        }
        Map<SignUpId, Integer> days = rollCalls.days(trip.id);
        for (SignUp one : signUps.of(trip.id, SignUpState.PLACED)) {
            boolean there = days.getOrDefault(one.id(), 0) > 0;
            signUps.move(one.id(), there ? SignUpState.TRAVELLED : SignUpState.ABSENT, there ? "" : "absent");
            if (there) {
                file.write(one.person(), trip, "welcome-back", Map.of());
            }
        }
        trip.move(TripStage.TRAVELLED);
        file.save(trip, "travelled", Map.of("people", Integer.toString(days.size())));
        file.tell(trip, "travelled", null, Map.of("people", Integer.toString(days.size())));
        return Answer.done(trip.id);
    }

    private AccountId leader(Trip trip) {
        AccountId me = currentUser.account().id();
        if (!me.equals(trip.terms.leader())) {
            throw new NotAllowed("convalescence:leader");
        }
        return me;
    }
}
