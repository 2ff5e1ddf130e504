package org.xieyue.convalescence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** Two-day vouchers of 450 yuan a day at two bases, valid for thirty days. */
@Component
class VoucherStory {

    static final Yuan VALUE = Yuan.of(900);

    private final TravelOrganisation travel;
    private final TripSteps steps;
    private final TakePlace takePlace;
    private final UseVoucher useVoucher;
    private final RedeemVoucher redeemVoucher;
    private final TestPeople people;
    private final TestClock testClock;
    private final EngineDriver engine;

    VoucherStory(
            TravelOrganisation travel,
            TripSteps steps,
            TakePlace takePlace,
            UseVoucher useVoucher,
            RedeemVoucher redeemVoucher,
            TestPeople people,
            TestClock testClock,
            EngineDriver engine) {
        this.travel = travel;
        this.steps = steps;
        this.takePlace = takePlace;
        this.useVoucher = useVoucher;
        this.redeemVoucher = redeemVoucher;
        this.people = people;
        this.testClock = testClock;
        this.engine = engine;
    }

    record Issue(TravelOrganisation.Place place, TripId trip, BaseId lake, BaseId hill, List<Account> holders) {}

    NewTrip terms(TravelOrganisation.Place place, BaseId lake, BaseId hill, int capacity, Yuan value, int days) {
        NewTrip trip = travel.terms(place, lake, 30, capacity, value, Allocation.FIRST_COME);
        return new NewTrip(
                trip.plan(),
                trip.base(),
                trip.title(),
                trip.route(),
                trip.allocation(),
                trip.startsOn().plusDays(20),
                trip.endsOn().plusDays(20),
                capacity,
                value,
                trip.signUpFrom(),
                trip.signUpUntil(),
                trip.withdrawUntil(),
                trip.leader(),
                trip.leaderPhone(),
                new VoucherTerms(days, List.of(hill)));
    }

    /** Issued to so many, on the first day on which they are valid. */
    Issue issued(int holders) {
        var place = travel.place("ZJ", holders, holders * 900L, FundingMode.VOUCHER);
        BaseId lake = travel.base(place, "ZJ-HZ", 450);
        BaseId hill = travel.base(place, "ZJ-HU", 500);
        TripId trip = travel.open(place, terms(place, lake, hill, holders, VALUE, 2));
        List<Account> all = steps.signUp(place, trip, holders);
        steps.passes(trip, Duration.ofDays(11));
        steps.done(trip, place.organisation().officer(), "单位审核报名", "list-agreed", Map.of());
        steps.passes(trip, Duration.ofDays(8));
        steps.done(trip, place.organisation().reviewer(), "本级审批", "trip-approve", Map.of());
        all.forEach(one -> people.as(one, () -> takePlace.confirm(trip).orElseThrow()));
        steps.passes(trip, Duration.ofDays(6));
        testClock.setTo(mine(trip, all.getFirst()).validFrom());
        engine.runDueJobs(trip.caseId());
        return new Issue(place, trip, lake, hill, all);
    }

    UseVoucher.Mine mine(TripId trip, Account holder) {
        return people.as(holder, () -> useVoucher.mine(trip).orElseThrow());
    }

    Answer<UseVoucher.Mine> book(Issue issue, int holder, BaseId base, LocalDate arrives, int days) {
        return people.as(
                issue.holders().get(holder),
                () -> useVoucher.book(issue.trip(), new UseVoucher.Stay(base.value(), arrives, days)));
    }

    Answer<RedeemVoucher.Shown> redeem(Issue issue, Account desk, int holder, BaseId base) {
        String code = code(issue, holder);
        return people.as(desk, () -> redeemVoucher.redeem(new RedeemVoucher.Presented(base.value(), code, null)));
    }

    String code(Issue issue, int holder) {
        return mine(issue.trip(), issue.holders().get(holder)).code();
    }
}
