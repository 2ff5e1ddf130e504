package org.xieyue.convalescence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Everybody with a place says whether they really go; who does not, makes room for the reserve list. */
@UseCase
public class ConfirmTrip {

    private static final int LONGEST = 80;

    private final TripFile file;
    private final SignUps signUps;
    private final Places places;
    private final BusinessClock clock;

    ConfirmTrip(TripFile file, SignUps signUps, Places places, BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.places = places;
        this.clock = clock;
    }

    @Permit(Permission.WORK_ON_CASE)
    public Instant ask(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.FUNDED);
        Deadline deadline = file.start(trip, "confirm", "tripConfirmPeriod", Convalescence.CONFIRM_ENDS_AT);
        for (SignUp one : signUps.of(trip.id, SignUpState.PLACED)) {
            file.write(
                    one.person(),
                    trip,
                    "please-confirm",
                    Map.of("until", deadline.dueOn().toString()));
        }
        trip.move(TripStage.CONFIRMING);
        file.save(trip, "confirmationAsked");
        return deadline.passesAt();
    }

    /** Ends what nobody has confirmed. @return until when offers to the reserve list run; empty when the list stands */
    @Permit(Permission.WORK_ON_CASE)
    public Optional<Instant> close(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.CONFIRMING);
        for (SignUp one : signUps.of(trip.id, SignUpState.PLACED)) {
            if (!one.confirmed()) {
                signUps.move(one.id(), SignUpState.LAPSED, "notConfirmed");
                file.write(one.person(), trip, "not-confirmed", Map.of());
            }
        }
        places.settle(trip);
        Optional<Instant> waiting = signUps.of(trip.id, SignUpState.OFFERED).stream()
                .map(SignUp::confirmBy)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (waiting.isEmpty()) {
            signUps.of(trip.id, SignUpState.RESERVED)
                    .forEach(one -> signUps.move(one.id(), SignUpState.NOT_CALLED, "listClosed"));
            trip.move(TripStage.READY);
            file.met(trip, "confirm");
        }
        file.save(trip, waiting.isEmpty() ? "listStands" : "reserveAsked");
        return waiting;
    }

    /**
     * Insurance bought for exactly those on the roster, route and bus ordered.
     *
     * @param seatsInBus seats are given in the order of numbers, bus by bus; 0 leaves them free
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> insure(CaseId id, String policy, int insured, String bus, int seatsInBus) {
        Trip trip = file.lock(id);
        trip.require(TripStage.READY);
        List<SignUp> going = signUps.of(trip.id, SignUpState.PLACED);
        if (policy.isBlank() || policy.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("policy", "convalescence.noPolicy"));
        }
        if (insured != going.size()) {
            return Answer.refused(Refusal.ofField("insured", "convalescence.notAllInsured", insured, going.size()));
        }
        if (seatsInBus > 0) {
            seat(going, seatsInBus);
        }
        trip.bus = bus.strip();
        for (SignUp one : going) {
            file.write(
                    one.person(),
                    trip,
                    "departure",
                    Map.of("day", trip.startsOn().toString(), "bus", trip.bus, "phone", trip.terms.leaderPhone()));
        }
        trip.move(TripStage.UNDER_WAY);
        file.save(trip, "insured", Map.of("people", Integer.toString(insured)));
        file.tell(trip, "insured", null, Map.of("people", Integer.toString(insured), "at", Moments.said(clock.now())));
        return Answer.done(trip.id);
    }

    private void seat(List<SignUp> going, int seatsInBus) {
        List<SignUp> byNumber =
                going.stream().sorted(Comparator.comparingInt(SignUp::number)).toList();
        for (int i = 0; i < byNumber.size(); i++) {
            signUps.seat(byNumber.get(i).id(), (i / seatsInBus + 1) + "-" + (i % seatsInBus + 1));
        }
    }
}
