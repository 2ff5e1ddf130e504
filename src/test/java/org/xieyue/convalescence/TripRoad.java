package org.xieyue.convalescence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.CallRoll.Mark;
import org.xieyue.convalescence.TravelOrganisation.Place;
import org.xieyue.identity.Account;
import org.xieyue.processes.play.Road;
import org.xieyue.processes.play.UseCasesOfSteps;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** Two people travel for five days, and what the base asks is settled. */
@Component
class TripRoad implements Road {

    private final TravelOrganisation travel;
    private final UseCasesOfSteps useCases;
    private final TripSteps steps;
    private final TakePlace takePlace;
    private final CallRoll callRoll;
    private final SignUps signUps;
    private final TripFile file;
    private final TestPeople people;
    private final TestClock time;
    private final BusinessClock clock;

    TripRoad(
            TravelOrganisation travel,
            UseCasesOfSteps useCases,
            TripSteps steps,
            TakePlace takePlace,
            CallRoll callRoll,
            SignUps signUps,
            TripFile file,
            TestPeople people,
            TestClock time,
            BusinessClock clock) {
        this.travel = travel;
        this.useCases = useCases;
        this.steps = steps;
        this.takePlace = takePlace;
        this.callRoll = callRoll;
        this.signUps = signUps;
        this.file = file;
        this.people = people;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Act> begin() {
        time.setTo(LocalDate.of(2026, 3, 2));
        Place place = travel.place("AH", 3, 6_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "AH-BB", 430), 5, 2, Yuan.of(2_000), Allocation.FIRST_COME));
        CaseId id = trip.caseId();
        Account reviewer = place.organisation().reviewer();
        List<Account> going =
                Stream.generate(() -> travel.worker(place)).limit(2).toList();
        List<Act> acts = new ArrayList<>();
        acts.add(Act.aside("people sign up", () -> going.forEach(one -> steps.signUp(trip, one, false))));
        acts.add(passes(11));
        acts.add(useCases.step(id, "closeTripSignUp"));
        acts.add(useCases.step(id, "listReviewUnits"));
        acts.add(useCases.form(
                id,
                "convalescence/review",
                place.officer(),
                place.organisation().basic(),
                "list-agreed",
                Map.of()));
        acts.add(useCases.step(id, "publishTripList"));
        acts.add(passes(8));
        acts.add(useCases.step(id, "closeTripNotice"));
        acts.add(useCases.step(id, "chooseTripTier"));
        acts.add(useCases.form(id, "convalescence/approve", reviewer, "trip-approve", Map.of()));
        acts.add(useCases.step(id, "reserveTripFunds"));
        acts.add(useCases.step(id, "askTripConfirmation"));
        acts.add(Act.aside("they confirm", () -> going.forEach(one -> people.as(one, () -> takePlace.confirm(trip)))));
        acts.add(passes(4));
        acts.add(useCases.step(id, "closeTripConfirmation"));
        acts.add(useCases.form(
                id,
                "convalescence/insure",
                place.officer(),
                "trip-insured",
                Map.of("policy", "PICC-1", "insured", BigDecimal.valueOf(2), "bus", "7:30 总工会门口")));
        acts.add(Act.aside("the leader calls the roll", () -> marks(place, trip)));
        acts.add(useCases.form(id, "convalescence/roll-call", place.leader(), "roll-called", Map.of()));
        acts.add(useCases.form(
                id,
                "convalescence/settle",
                place.officer(),
                "settlement-prepared",
                Map.of(
                        "invoice",
                        "FP-" + UUID.randomUUID(),
                        "total",
                        new BigDecimal("4300"),
                        "perPerson",
                        new BigDecimal("2150"),
                        "otherwise",
                        "")));
        acts.add(useCases.form(id, "convalescence/check-settlement", reviewer, "settlement-agreed", Map.of()));
        acts.add(useCases.step(id, "postTripSettlement"));
        return acts;
    }

    private Act passes(int days) {
        return Act.aside(days + " days pass", () -> time.advance(Duration.ofDays(days)));
    }

    private void marks(Place place, TripId trip) {
        Trip found = file.find(trip);
        time.setTo(found.terms.endsOn());
        List<Mark> marks = new ArrayList<>();
        for (LocalDate day :
                found.startsOn().datesUntil(found.terms.endsOn().plusDays(1)).toList()) {
            signUps.of(trip, SignUpState.PLACED)
                    .forEach(one ->
                            marks.add(new Mark(one.id(), day, true, clock.now().minusSeconds(10))));
        }
        people.as(place.leader(), () -> callRoll.mark(trip, marks));
    }
}
