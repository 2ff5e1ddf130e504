package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.convalescence.TripSteps.codes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.funds.Settlements;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A quota raised after the approval brings nobody a place for whom no money is reserved. */
@XieyueTest
class PromotedWithinWhatIsReservedTest {

    private static final String MORE = "convalescence/approve-more";

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TripSteps steps;

    @Autowired
    SplitQuota splitQuota;

    @Autowired
    SignUps signUps;

    @Autowired
    CaseActions actions;

    @Autowired
    Settlements settlements;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @AfterEach
    void back() {
        testClock.reset();
    }

    private Yuan reserved(TripId trip) {
        return currentUser.asSystem(() -> Objects.requireNonNull(transactions.execute(status -> Objects.requireNonNull(
                        settlements.lock(List.of(trip.caseId())).get(trip.caseId()))
                .amount())));
    }

    private void gives(TravelOrganisation.Place place, int places) {
        people.run(
                place.officer(),
                () -> splitQuota
                        .give(place.plan(), place.county(), place.organisation().basic(), places)
                        .orElseThrow());
    }

    private List<String> more(TripId trip, Account who, int number) {
        return people.as(who, () -> codes(actions.act(trip.caseId(), MORE, Map.of("people", number), Texts.CHINESE)));
    }

    @Test
    void before_the_approval_a_raised_quota_promotes_at_once() {
        var place = travel.place("AH", 10, 20_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "AH-BB", 400), 5, 10, Yuan.of(2_000), Allocation.FIRST_COME));
        gives(place, 1);
        List<Account> all = steps.signUp(place, trip, 2);
        gives(place, 1);
        assertThat(signUps.latestOf(trip, all.get(1).id()).orElseThrow().state())
                .isEqualTo(SignUpState.OFFERED);
    }

    @Test
    void after_it_nobody_is_promoted_until_more_is_approved_and_reserved() {
        var place = travel.place("AH", 10, 20_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "AH-BB", 400), 5, 8, Yuan.of(2_000), Allocation.FIRST_COME));
        gives(place, 2);
        steps.signUp(place, trip, 6);
        steps.passes(trip, Duration.ofDays(11));
        steps.done(trip, place.organisation().officer(), "单位审核报名", "list-agreed", Map.of());
        steps.passes(trip, Duration.ofDays(8));
        Account reviewer = place.organisation().reviewer();
        steps.done(trip, reviewer, "本级审批", "trip-approve", Map.of());
        assertThat(reserved(trip)).isEqualTo(Yuan.of(4_000));
        Account officer = place.officer();
        assertThat(people.as(reviewer, () -> actions.of(trip.caseId())))
                .as("they wait for a quota, not for an approval")
                .isEmpty();

        gives(place, 6);
        assertThat(signUps.taking(trip)).as("quota, seats, but no money").isEqualTo(2);
        assertThat(people.as(officer, () -> actions.of(trip.caseId())))
                .as("the officer cancels, but does not approve")
                .hasSize(1);
        assertThat(more(trip, reviewer, 5)).as("four wait").isNotEmpty();
        assertThat(more(trip, reviewer, 1)).isEmpty();
        assertThat(reserved(trip)).isEqualTo(Yuan.of(6_000));
        assertThat(signUps.taking(trip)).isEqualTo(3);

        spend(place, Yuan.of(12_000));
        assertThat(more(trip, reviewer, 3)).containsExactly("funds.exhausted");
        assertThat(reserved(trip)).as("what was reserved stays").isEqualTo(Yuan.of(6_000));
        assertThat(signUps.taking(trip)).isEqualTo(3);
        assertThat(more(trip, reviewer, 1)).isEmpty();
        assertThat(reserved(trip)).isEqualTo(Yuan.of(8_000));
        assertThat(signUps.taking(trip)).isEqualTo(4);
    }

    /** Another trip takes most of what the line has left. */
    private void spend(TravelOrganisation.Place place, Yuan amount) {
        TripId other = travel.open(
                place,
                travel.terms(place, travel.base(place, "AH-BB", 400), 1, 1, Yuan.of(400), Allocation.FIRST_COME));
        currentUser.asSystem(() -> Boolean.TRUE.equals(transactions.execute(status ->
                reservations.reserve(other.caseId(), place.line(), amount, "x").isDone())));
    }

    @Autowired
    org.xieyue.funds.Reservations reservations;
}
