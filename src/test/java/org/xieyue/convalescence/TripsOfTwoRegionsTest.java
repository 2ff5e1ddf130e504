package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.convalescence.TravelOrganisation.form;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The written scenario of a trip, with the rules of Zhejiang and of Anhui. */
@XieyueTest
class TripsOfTwoRegionsTest {

    @Autowired
    TravelOrganisation travel;

    @Autowired
    PlanTrip planTrip;

    @Autowired
    TakePlace takePlace;

    @Autowired
    Places places;

    @Autowired
    SignUps signUps;

    @Autowired
    TakenTrips takenTrips;

    @Autowired
    TripFile file;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    private TripId changxing(TravelOrganisation.Place place, int capacity) {
        return travel.open(
                place,
                travel.terms(
                        place, travel.base(place, "ZJ-HZ", 600), 5, capacity, Yuan.of(3_000), Allocation.FIRST_COME));
    }

    private PlaceTaken signUp(TripId trip, Account person) {
        return people.as(person, () -> {
            takePlace.begin(trip).orElseThrow();
            return takePlace.complete(trip, form(WorkerCategory.MODEL_WORKER)).orElseThrow();
        });
    }

    private void sweep(TripId trip) {
        currentUser.asSystem(() -> {
            transactions.executeWithoutResult(transaction -> places.settle(file.lock(trip)));
            return true;
        });
    }

    private PlaceTaken look(TripId trip, Account person) {
        return people.as(person, () -> takePlace.begin(trip).orElseThrow());
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void forty_five_model_workers_have_a_ceiling_of_135_000_and_the_forty_sixth_waits() {
        var place = travel.place("ZJ", 45, 135_000);
        TripId trip = changxing(place, 45);
        assertThat(file.find(trip).ceiling()).isEqualTo(Yuan.of(135_000));
        List<Account> model = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            model.add(travel.worker(place));
            assertThat(signUp(trip, model.getLast()).state()).isEqualTo(SignUpState.PLACED);
        }
        Account next = travel.worker(place);
        PlaceTaken reserved = signUp(trip, next);
        assertThat(reserved.state()).isEqualTo(SignUpState.RESERVED);
        assertThat(reserved.position()).isEqualTo(1);

        people.as(model.getFirst(), () -> takePlace.withdraw(trip).orElseThrow());
        PlaceTaken offered = look(trip, next);
        assertThat(offered.state())
                .as("a withdrawal promotes the first reserve")
                .isEqualTo(SignUpState.OFFERED);
        assertThat(people.as(next, () -> takePlace.confirm(trip).orElseThrow()).state())
                .isEqualTo(SignUpState.PLACED);
    }

    @Test
    void a_sixth_day_inside_zhejiang_and_a_share_above_600_a_day_are_refused() {
        var place = travel.place("ZJ", 45, 1_000_000);
        BaseId base = travel.base(place, "ZJ-HZ", 700);
        NewTrip six = travel.terms(place, base, 6, 45, Yuan.of(3_000), Allocation.FIRST_COME);
        NewTrip dear = travel.terms(place, base, 5, 45, new Yuan(3_000_01), Allocation.FIRST_COME);
        people.run(place.officer(), () -> {
            assertThat(codes(planTrip.open(place.county(), six))).containsExactly("convalescence.tooManyDays");
            assertThat(codes(planTrip.open(place.county(), dear)))
                    .containsExactly("convalescence.aboveDayCap", "convalescence.aboveYearlyCap");
        });
    }

    @Test
    void more_places_or_money_than_the_plan_has_are_refused() {
        var place = travel.place("ZJ", 45, 135_000);
        BaseId base = travel.base(place, "ZJ-HZ", 600);
        NewTrip many = travel.terms(place, base, 5, 46, Yuan.of(3_000), Allocation.FIRST_COME);
        people.run(
                place.officer(),
                () -> assertThat(codes(planTrip.open(place.county(), many)))
                        .containsExactly("convalescence.beyondPlanPlaces", "convalescence.beyondPlanBudget"));
    }

    @Test
    void a_place_is_held_for_fifteen_minutes_extended_once_and_then_goes_to_the_next() {
        var place = travel.place("ZJ", 1, 3_000);
        TripId trip = changxing(place, 1);
        Account slow = travel.worker(place);
        Account next = travel.worker(place);
        PlaceTaken held = look(trip, slow);
        assertThat(held.state()).isEqualTo(SignUpState.HELD);
        assertThat(held.heldUntil())
                .isBetween(clock.now().plus(Duration.ofMinutes(14)), clock.now().plus(Duration.ofMinutes(15)));
        assertThat(look(trip, next).position()).isEqualTo(1);
        testClock.advance(Duration.ofMinutes(10));
        assertThat(people.as(slow, () -> takePlace.extend(trip).orElseThrow()).extended())
                .isTrue();
        testClock.advance(Duration.ofMinutes(10));
        assertThat(people.as(slow, () -> codes(takePlace.extend(trip))))
                .containsExactly("convalescence.extendedBefore");
        assertThat(look(trip, slow).state()).isEqualTo(SignUpState.HELD);
        testClock.advance(Duration.ofMinutes(6));
        sweep(trip);
        assertThat(look(trip, next).state()).isEqualTo(SignUpState.OFFERED);
        assertThat(people.as(slow, () -> codes(takePlace.complete(trip, form(WorkerCategory.MODEL_WORKER)))))
                .containsExactly("convalescence.holdOver");
    }

    @Test
    void who_does_not_take_the_offered_place_within_a_day_makes_room_for_the_one_behind() {
        var place = travel.place("ZJ", 1, 3_000);
        TripId trip = changxing(place, 1);
        Account first = travel.worker(place);
        Account second = travel.worker(place);
        Account third = travel.worker(place);
        signUp(trip, first);
        signUp(trip, second);
        signUp(trip, third);
        people.as(first, () -> takePlace.withdraw(trip).orElseThrow());
        testClock.advance(Duration.ofHours(23));
        sweep(trip);
        assertThat(look(trip, second).state()).isEqualTo(SignUpState.OFFERED);
        testClock.advance(Duration.ofHours(1));
        sweep(trip);
        assertThat(look(trip, third).state()).isEqualTo(SignUpState.OFFERED);
        assertThat(people.as(second, () -> codes(takePlace.confirm(trip)))).containsExactly("convalescence.offerOver");
    }

    @Test
    void a_spouse_comes_on_an_own_contract_and_never_at_the_unions_cost() {
        var place = travel.place("ZJ", 5, 15_000);
        TripId trip = changxing(place, 5);
        Account worker = travel.worker(place);
        people.run(worker, () -> {
            takePlace.begin(trip).orElseThrow();
            assertThat(codes(takePlace.complete(trip, with(1, "", false))))
                    .containsExactly("convalescence.noCompanionContract");
            assertThat(codes(takePlace.complete(trip, with(1, "HT-7", true))))
                    .containsExactly("convalescence.companionAtPublicCost");
            assertThat(takePlace
                            .complete(trip, with(1, "HT-7", false))
                            .orElseThrow()
                            .state())
                    .isEqualTo(SignUpState.PLACED);
        });
        assertThat(signUps.taking(trip)).as("the spouse takes no place").isEqualTo(1);
    }

    private static SignUpForm with(int companions, String contract, boolean paid) {
        return new SignUpForm(
                WorkerCategory.MODEL_WORKER,
                false,
                "13912345678",
                "家属",
                "13987654321",
                true,
                "",
                companions,
                contract,
                paid,
                true,
                true);
    }

    @Test
    void a_second_trip_to_another_province_within_three_years_is_refused_in_anhui() {
        var place = travel.place("AH", 45, 126_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "ZJ-HZ", 400), 7, 45, Yuan.of(2_800), Allocation.FIRST_COME));
        LocalDate start = file.find(trip).startsOn();
        Account tooSoon = travel.worker(place);
        Account longAgo = travel.worker(place);
        Account inside = travel.worker(place);
        took(tooSoon, start.minusYears(3).plusDays(1), true);
        took(longAgo, start.minusYears(3), true);
        took(inside, start.minusYears(1), false);
        assertThat(people.as(tooSoon, () -> codes(takePlace.begin(trip))))
                .containsExactly("convalescence.crossProvinceTooSoon");
        assertThat(signUp(trip, longAgo).state()).isEqualTo(SignUpState.PLACED);
        assertThat(signUp(trip, inside).state()).isEqualTo(SignUpState.PLACED);
    }

    private void took(Account person, LocalDate on, boolean crossProvince) {
        currentUser.asSystem(() -> Boolean.TRUE.equals(transactions.execute(transaction -> takenTrips.add(
                person.id(), null, new TravelHistory.Taken(on, 5, crossProvince, Yuan.of(2_000)), "earlier"))));
    }

    @Test
    void one_person_signs_up_for_one_trip_at_a_time_and_not_again_in_the_year() {
        var place = travel.place("ZJ", 20, 60_000);
        TripId trip = changxing(place, 10);
        TripId other = changxing(place, 10);
        Account worker = travel.worker(place);
        signUp(trip, worker);
        assertThat(people.as(worker, () -> codes(takePlace.begin(other))))
                .containsExactly("convalescence.signedUpElsewhere");
        Account been = travel.worker(place);
        took(been, file.find(trip).startsOn().withDayOfYear(1), false);
        assertThat(people.as(been, () -> codes(takePlace.begin(trip)))).containsExactly("convalescence.tripsThisYear");
    }

    @Test
    void a_union_whose_quota_is_used_up_waits_although_the_bus_has_seats() {
        var place = travel.place("ZJ", 10, 30_000);
        TripId trip = changxing(place, 10);
        people.run(
                place.officer(),
                () -> splitQuota
                        .give(place.plan(), place.county(), place.organisation().basic(), 2)
                        .orElseThrow());
        Account first = travel.worker(place);
        Account second = travel.worker(place);
        Account third = travel.worker(place);
        signUp(trip, first);
        signUp(trip, second);
        assertThat(signUp(trip, third).state()).isEqualTo(SignUpState.RESERVED);
        people.run(place.officer(), () -> {
            assertThat(codes(splitQuota.giveBack(
                            place.plan(), place.organisation().basic(), 1)))
                    .as("used places are not returned")
                    .containsExactly("convalescence.tooFewPlaces");
            splitQuota
                    .give(place.plan(), place.county(), place.organisation().basic(), 2)
                    .orElseThrow();
        });
        sweep(trip);
        assertThat(look(trip, third).state()).isEqualTo(SignUpState.OFFERED);
        people.run(place.officer(), () -> {
            splitQuota.giveBack(place.plan(), place.organisation().basic(), 1).orElseThrow();
            assertThat(splitQuota.quotas(place.plan()))
                    .extracting(SplitQuota.Row::places)
                    .containsExactly(7, 3);
        });
    }

    @Autowired
    SplitQuota splitQuota;
}
