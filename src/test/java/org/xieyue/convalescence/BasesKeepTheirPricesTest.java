package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.convalescence.TripSteps.codes;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A price holds from its day, what was before stays to be read; a closed base takes no new trip. */
@XieyueTest
class BasesKeepTheirPricesTest {

    @Autowired
    TravelOrganisation travel;

    @Autowired
    KeepBases keepBases;

    @Autowired
    PlanTrip planTrip;

    @Autowired
    TripFile file;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    @Test
    void a_trip_takes_the_price_of_its_first_day_and_keeps_it() {
        var place = travel.place("ZJ", 20, 60_000);
        BaseId base = travel.base(place, "ZJ-HZ", 600);
        NewTrip terms = travel.terms(place, base, 5, 5, Yuan.of(2_500), Allocation.FIRST_COME);
        TripId before = travel.open(place, terms);
        LocalDate today = clock.today();
        people.run(place.officer(), () -> {
            keepBases.price(base, today.plusDays(10), Yuan.of(500)).orElseThrow();
            keepBases.price(base, today.plusDays(10), Yuan.of(500)).orElseThrow();
            assertThat(codes(keepBases.price(base, today.plusDays(10), Yuan.of(550))))
                    .containsExactly("convalescence.priceKnown");
            assertThat(codes(keepBases.price(base, today.minusDays(1), Yuan.of(1))))
                    .as("history is not written anew")
                    .containsExactly("convalescence.priceFrom");
            assertThat(keepBases.prices(base)).extracting(BasePrice::day).containsExactly(Yuan.of(500), Yuan.of(600));
            assertThat(keepBases.of(place.county()).getFirst().day())
                    .as("today's is still the former")
                    .isEqualTo(Yuan.of(600));
        });
        TripId after = travel.open(place, terms);
        assertThat(file.find(before).cost.price()).isEqualTo(Yuan.of(3_000));
        assertThat(file.find(after).cost.price()).isEqualTo(Yuan.of(2_500));
    }

    @Test
    void a_closed_base_takes_no_new_trip_and_its_trips_go_on() {
        var place = travel.place("ZJ", 20, 60_000);
        BaseId base = travel.base(place, "ZJ-HZ", 600);
        NewTrip terms = travel.terms(place, base, 5, 5, Yuan.of(3_000), Allocation.FIRST_COME);
        TripId open = travel.open(place, terms);
        people.run(place.officer(), () -> {
            keepBases.close(base).orElseThrow();
            keepBases.close(base).orElseThrow();
            assertThat(codes(planTrip.open(place.county(), terms))).containsExactly("convalescence.baseNotApproved");
            assertThat(keepBases.of(place.county())).isEmpty();
            assertThat(keepBases.all())
                    .filteredOn(row -> row.id().equals(base))
                    .extracting(BaseRow::closedOn)
                    .containsExactly(clock.today());
        });
        assertThat(file.find(open).stage()).isEqualTo(TripStage.SIGN_UP);
    }
}
