package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.convalescence.TripSteps.codes;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** What somebody took before the product was used counts once two people have looked at it. */
@XieyueTest
class EnteringEarlierTripsTest {

    @Autowired
    TravelOrganisation travel;

    @Autowired
    EnterEarlierTrip earlierTrips;

    @Autowired
    TakePlace takePlace;

    @Autowired
    TakenTrips takenTrips;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    private static NewEarlierTrip to(Account person, LocalDate on) {
        return new NewEarlierTrip(person.login(), on, 5, true, Yuan.of(2_000), "厦门", "2025年名册第12号");
    }

    @Test
    void an_entry_counts_once_a_second_person_has_confirmed_it() {
        var place = travel.place("AH", 10, 28_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "ZJ-HZ", 400), 7, 10, Yuan.of(2_800), Allocation.FIRST_COME));
        Account worker = travel.worker(place);
        LocalDate on = clock.today().minusYears(1);
        EarlierTripId id = people.as(
                place.officer(),
                () -> earlierTrips.enter(place.county(), to(worker, on)).orElseThrow());
        assertThat(people.as(place.officer(), () -> codes(earlierTrips.enter(place.county(), to(worker, on)))))
                .containsExactly("convalescence.earlierKnown");
        assertThat(takenTrips.of(worker.id()).taken()).as("not counted yet").isEmpty();
        assertThat(people.as(place.officer(), () -> codes(earlierTrips.decide(id, true, ""))))
                .as("two people")
                .containsExactly("convalescence.earlierTwoPeople");
        Account auditor = place.organisation().auditor();
        assertThatThrownBy(() -> people.as(auditor, () -> earlierTrips.decide(id, true, "")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> people.as(place.organisation().otherReviewer(), () -> earlierTrips.decide(id, true, "")))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(auditor, () -> earlierTrips.list()))
                .extracting(EnterEarlierTrip.Row::name)
                .as("who only reads sees no names")
                .doesNotContain(worker.name());

        Account reviewer = place.organisation().reviewer();
        for (int i = 0; i < 3; i++) {
            assertThat(people.as(reviewer, () -> earlierTrips.decide(id, true, ""))
                            .isDone())
                    .isTrue();
        }
        assertThat(takenTrips.of(worker.id()).taken()).as("once").hasSize(1);
        assertThat(people.as(worker, () -> codes(takePlace.begin(trip))))
                .containsExactly("convalescence.crossProvinceTooSoon");
        assertThat(people.as(
                        place.organisation().secondReviewer(), () -> codes(earlierTrips.decide(id, false, "名册不符"))))
                .containsExactly("convalescence.earlierDecided");
    }

    @Test
    void a_declined_entry_never_counts_and_may_be_entered_rightly() {
        var place = travel.place("AH", 10, 28_000);
        Account worker = travel.worker(place);
        LocalDate on = clock.today().minusYears(1);
        EarlierTripId id = people.as(
                place.officer(),
                () -> earlierTrips.enter(place.county(), to(worker, on)).orElseThrow());
        Account reviewer = place.organisation().reviewer();
        assertThat(people.as(reviewer, () -> codes(earlierTrips.decide(id, false, " "))))
                .containsExactly("convalescence.noReason");
        people.run(reviewer, () -> earlierTrips.decide(id, false, "名册上没有此人").orElseThrow());
        assertThat(takenTrips.of(worker.id()).taken()).isEmpty();
        people.run(
                place.officer(),
                () -> earlierTrips.enter(place.county(), to(worker, on)).orElseThrow());
    }

    @Test
    void somebody_elsewhere_nobody_and_impossible_dates_are_refused_by_field() {
        var place = travel.place("AH", 10, 28_000);
        Account far = people.person("外人", Role.WORKER, place.organisation().otherBasic());
        LocalDate on = clock.today().minusYears(1);
        people.run(place.officer(), () -> {
            assertThat(codes(earlierTrips.enter(place.county(), to(far, on))))
                    .containsExactly("convalescence.noSuchMember");
            assertThat(codes(earlierTrips.enter(
                            place.county(),
                            new NewEarlierTrip("nobody", clock.today(), 0, false, Yuan.of(-1), "", " "))))
                    .containsExactly(
                            "convalescence.noSuchMember",
                            "convalescence.earlierDay",
                            "convalescence.earlierDays",
                            "convalescence.earlierPaid",
                            "convalescence.earlierPlace",
                            "convalescence.noEvidence");
        });
    }
}
