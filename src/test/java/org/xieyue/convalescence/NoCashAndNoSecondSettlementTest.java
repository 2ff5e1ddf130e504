package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.convalescence.TripSteps.codes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.CallRoll.Mark;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Who stayed at home gets nothing in place of the trip, and a trip is settled once. */
@XieyueTest
class NoCashAndNoSecondSettlementTest {

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TripSteps steps;

    @Autowired
    TakePlace takePlace;

    @Autowired
    CallRoll callRoll;

    @Autowired
    SettleTrip settleTrip;

    @Autowired
    TripSettlements settlements;

    @Autowired
    SignUps signUps;

    @Autowired
    TripFile file;

    @Autowired
    Reservations reservations;

    @Autowired
    Texts texts;

    @Autowired
    EligibilityCheck eligibility;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    @AfterEach
    void back() {
        testClock.reset();
    }

    private Yuan available(TravelOrganisation.Place place) {
        return reservations
                .linesFor(place.county(), Convalescence.TRIP, clock.today().getYear())
                .stream()
                .filter(line -> line.id().equals(place.line()))
                .findFirst()
                .orElseThrow()
                .available();
    }

    /** Two are ready, the first is there on all days, the second never. */
    private TripId oneWentAndOneStayed(TravelOrganisation.Place place) {
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "ZJ-HZ", 600), 5, 2, Yuan.of(3_000), Allocation.FIRST_COME));
        List<Account> all = steps.signUp(place, trip, 2);
        steps.passes(trip, Duration.ofDays(11));
        steps.done(trip, place.organisation().officer(), "单位审核报名", "list-agreed", Map.of());
        steps.passes(trip, Duration.ofDays(8));
        steps.done(trip, place.organisation().reviewer(), "本级审批", "trip-approve", Map.of());
        all.forEach(one -> people.as(one, () -> takePlace.confirm(trip).orElseThrow()));
        steps.passes(trip, Duration.ofDays(4));
        return trip;
    }

    private void called(TravelOrganisation.Place place, TripId trip) {
        Trip found = file.find(trip);
        testClock.setTo(found.terms.endsOn());
        List<Mark> marks = new ArrayList<>();
        List<SignUp> roster = signUps.of(trip, SignUpState.PLACED);
        for (LocalDate day :
                found.startsOn().datesUntil(found.terms.endsOn().plusDays(1)).toList()) {
            marks.add(new Mark(roster.get(0).id(), day, true, clock.now()));
            marks.add(new Mark(roster.get(1).id(), day, false, clock.now()));
        }
        people.as(place.leader(), () -> callRoll.mark(trip, marks).orElseThrow());
        steps.done(trip, place.leader(), "带队点名", "roll-called", Map.of());
    }

    /** Who has travelled does not go again while the first trip waits to be settled. */
    private List<String> reasonsAgainstAnotherTrip(TripId trip, SignUpState state) {
        AccountId person = signUps.of(trip, state).getFirst().person();
        return eligibility.of(file.find(trip), person, null).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void nothing_in_place_of_a_trip_and_no_second_settlement() {
        var place = travel.place("ZJ", 2, 6_000);
        TripId trip = oneWentAndOneStayed(place);
        Map<String, Object> insurance = Map.of("policy", "P-1", "insured", 2, "bus", "7:30");
        steps.done(trip, place.officer(), "办理保险与名册", "trip-insured", insurance);
        called(place, trip);
        assertThat(reasonsAgainstAnotherTrip(trip, SignUpState.TRAVELLED)).contains("convalescence.tripsThisYear");
        assertThat(reasonsAgainstAnotherTrip(trip, SignUpState.ABSENT)).doesNotContain("convalescence.tripsThisYear");
        Map<String, Object> cash =
                Map.of("invoice", "FP-" + trip, "total", "4500", "perPerson", "3000", "otherwise", "2 1500");
        Answer<TaskRow> refused = steps.does(trip, place.officer(), "结算", "settlement-prepared", cash);
        assertThat(codes(refused)).contains("convalescence.didNotTravel");
        assertThat(texts.say(Texts.CHINESE, refused.reasons().getFirst()))
                .as("number, rule and way out")
                .contains("编号 2")
                .contains("现金")
                .contains("去掉");
        assertThat(settlements.of(trip)).as("nothing half-booked").isEmpty();
        assertThat(file.find(trip).stage()).isEqualTo(TripStage.TRAVELLED);
        assertThat(available(place)).isEqualTo(Yuan.ZERO);

        Map<String, Object> right =
                Map.of("invoice", "FP-" + trip, "total", "3000", "perPerson", "3000", "otherwise", "");
        steps.done(trip, place.officer(), "结算", "settlement-prepared", right);
        steps.done(trip, place.organisation().reviewer(), "复核结算", "settlement-agreed", Map.of());
        assertThat(available(place)).isEqualTo(Yuan.of(3_000));
        SettleTrip.Invoice second = new SettleTrip.Invoice("FP-2", Yuan.of(3_000), Yuan.of(3_000), Map.of());
        assertThat(people.as(place.officer(), () -> codes(settleTrip.prepare(trip.caseId(), second))))
                .containsExactly("convalescence.settledBefore");
        assertThat(settlements.of(trip).getFirst().invoice()).isEqualTo("FP-" + trip);
        assertThat(available(place)).as("paid once").isEqualTo(Yuan.of(3_000));
    }
}
