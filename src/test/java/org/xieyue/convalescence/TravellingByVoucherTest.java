package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xieyue.convalescence.TripSteps.codes;
import static xieyue.schema.Tables.TRIP_VOUCHER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitReports;
import org.xieyue.reports.Dimension;
import org.xieyue.reports.Report;
import org.xieyue.reports.ReportChoice;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Vouchers instead of a journey together: booked by oneself, taken once at the base, settled with each base. */
@XieyueTest
class TravellingByVoucherTest {

    @Autowired
    VoucherStory story;

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TripSteps steps;

    @Autowired
    PlanTrip planTrip;

    @Autowired
    UseVoucher useVoucher;

    @Autowired
    RedeemVoucher redeemVoucher;

    @Autowired
    TripBoard board;

    @Autowired
    TripDossier dossier;

    @Autowired
    BenefitReports reports;

    @Autowired
    KeepBaseDesk keepBaseDesk;

    @Autowired
    TakePlace takePlace;

    @Autowired
    SettleTrip settleTrip;

    @Autowired
    SignUps signUps;

    @Autowired
    TakenTrips takenTrips;

    @Autowired
    TripFile file;

    @Autowired
    Reservations reservations;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    @Autowired
    EngineDriver engine;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext database;

    @BeforeEach
    void spring() {
        testClock.setTo(LocalDate.of(2027, 3, 1));
    }

    @AfterEach
    void now() {
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

    @Test
    void vouchers_are_booked_used_returned_or_expire_and_each_base_is_settled_once() {
        var issue = story.issued(5);
        TripId trip = issue.trip();
        var place = issue.place();
        LocalDate first = clock.today();
        assertThat(available(place)).isEqualTo(Yuan.ZERO);

        Account returns = issue.holders().get(4);
        people.as(returns, () -> useVoucher.giveBack(trip).orElseThrow());
        people.as(returns, () -> useVoucher.giveBack(trip).orElseThrow());
        assertThat(available(place)).as("its money is free at once").isEqualTo(Yuan.of(900));
        assertThat(signUps.openOf(returns.id())).as("free for another trip").isEmpty();

        story.book(issue, 0, issue.lake(), first, 2).orElseThrow();
        story.book(issue, 1, issue.hill(), first.plusDays(1), 2).orElseThrow();
        story.book(issue, 2, issue.lake(), first.plusDays(1), 1).orElseThrow();
        story.redeem(issue, place.officer(), 0, issue.lake()).orElseThrow();
        testClock.advance(Duration.ofDays(1));
        RedeemVoucher.Shown dear =
                story.redeem(issue, place.officer(), 1, issue.hill()).orElseThrow();
        assertThat(dear.share()).isEqualTo(Yuan.of(900));
        assertThat(dear.own()).as("500 a day, the voucher pays 450").isEqualTo(Yuan.of(100));
        story.redeem(issue, place.officer(), 2, issue.lake()).orElseThrow();

        steps.passes(trip, Duration.ofDays(31));
        assertThat(signUps.latestOf(trip, issue.holders().get(3).id())
                        .orElseThrow()
                        .state())
                .isEqualTo(SignUpState.UNUSED);
        assertThat(story.mine(trip, issue.holders().get(3)).state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(available(place)).as("one returned, one expired").isEqualTo(Yuan.of(1_800));

        String one =
                Integer.toString(signUps.latestOf(trip, issue.holders().get(2).id())
                        .orElseThrow()
                        .number());
        steps.done(
                trip, place.officer(), "结算", "settlement-prepared", invoice(issue.lake(), "1350", "900", one + " 450"));
        assertThat(dossier.settlement(trip.caseId()))
                .as("what the second person looks at")
                .hasValueSatisfying(waiting -> {
                    assertThat(waiting.base())
                            .isEqualTo(people.as(place.officer(), () -> useVoucher.bases(trip)).stream()
                                    .filter(base -> base.id().equals(issue.lake()))
                                    .findFirst()
                                    .orElseThrow()
                                    .name());
                    assertThat(waiting.share().plus(waiting.own())).isEqualTo(Yuan.of(1_350));
                    assertThat(waiting.share()).isEqualTo(Yuan.of(1_350));
                });
        steps.done(trip, place.organisation().reviewer(), "复核结算", "settlement-agreed", Map.of());
        assertThat(dossier.settlement(trip.caseId())).isEmpty();
        assertThat(people.as(place.officer(), () -> settleTrip.payees(trip.caseId())))
                .extracting(BaseRow::id)
                .containsExactly(issue.hill());
        var again = new SettleTrip.Invoice("FP-9", Yuan.of(1_350), Yuan.of(900), Map.of(), issue.lake());
        assertThat(people.as(place.officer(), () -> codes(settleTrip.prepare(trip.caseId(), again))))
                .as("no second settlement of a base")
                .containsExactly("convalescence.whichBase");
        steps.done(trip, place.officer(), "结算", "settlement-prepared", invoice(issue.hill(), "1000", "1000", ""));
        steps.done(trip, place.organisation().reviewer(), "复核结算", "settlement-agreed", Map.of());
        assertThat(available(place)).as("1,350 and 900 are owed").isEqualTo(Yuan.of(2_250));
        assertThat(people.as(
                                place.organisation().auditor(),
                                () -> reports.by(
                                        Dimension.REASON, new ReportChoice(Benefit.CONVALESCENCE, 2027), Texts.CHINESE))
                        .lines())
                .as("three used ones stand in the report, what was returned or expired does not")
                .extracting(Report.Line::label, Report.Line::times, Report.Line::amount)
                .containsExactly(tuple("疗休养券", 3, Yuan.of(2_250)));
        assertThat(takenTrips.of(issue.holders().get(1).id()).taken())
                .containsExactly(new TravelHistory.Taken(first.plusDays(1), 2, false, Yuan.of(900)));
        assertThat(takenTrips.of(issue.holders().get(3).id()).taken()).isEmpty();
        steps.passes(trip, Duration.ofDays(12));
        assertThat(file.find(trip).stage()).isEqualTo(TripStage.ARCHIVED);
        assertThat(engine.hasEnded(trip.caseId())).isTrue();
    }

    private static Map<String, Object> invoice(BaseId base, String total, String perPerson, String otherwise) {
        return Map.of(
                "base",
                base.toString(),
                "invoice",
                "FP-" + UUID.randomUUID(),
                "total",
                total,
                "perPerson",
                perPerson,
                "otherwise",
                otherwise);
    }

    @Test
    void at_the_desk_a_voucher_counts_once_where_and_when_it_is_booked() throws Exception {
        var issue = story.issued(3);
        var place = issue.place();
        LocalDate first = clock.today();
        Account officer = place.officer();
        String code = story.code(issue, 0);
        assertThat(code).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").isNotEqualTo(story.code(issue, 1));
        database.selectFrom(TRIP_VOUCHER)
                .where(TRIP_VOUCHER.TRIP_ID.eq(issue.trip().value()))
                .forEach(row -> assertThat(row + new String(row.getCode(), StandardCharsets.ISO_8859_1))
                        .as("a look into the database shows no code")
                        .doesNotContain(code));

        assertThat(codes(story.redeem(issue, officer, 0, issue.lake())))
                .containsExactly("convalescence.voucherNotBooked");
        story.book(issue, 0, issue.lake(), first.plusDays(1), 2).orElseThrow();
        assertThat(codes(story.redeem(issue, officer, 0, issue.lake())))
                .containsExactly("convalescence.voucherOtherDay");
        testClock.advance(Duration.ofDays(1));
        assertThat(codes(story.redeem(issue, officer, 0, issue.hill())))
                .containsExactly("convalescence.voucherOtherBase");
        assertThat(codes(present(officer, issue.lake(), "0000-0000-0000-0000")))
                .containsExactly("convalescence.voucherUnknown");
        assertThat(codes(present(officer, issue.lake(), " - ")))
                .as("nothing typed")
                .containsExactly("convalescence.noVoucherCode");
        assertThat(codes(present(officer, issue.lake(), code.substring(0, 18))))
                .as("a sign left out")
                .containsExactly("convalescence.voucherCodeLength");
        assertThat(codes(story.redeem(issue, travel.place("ZJ", 1, 900).officer(), 0, issue.lake())))
                .as("an officer of another county")
                .containsExactly("convalescence.voucherUnknown");
        assertThat(story.mine(issue.trip(), issue.holders().get(0)).state())
                .as("refusals change nothing")
                .isEqualTo(VoucherState.BOOKED);

        Account clerk = people.person("前台", Role.BASE_CLERK, place.county());
        assertThat(codes(story.redeem(issue, clerk, 0, issue.lake()))).containsExactly("convalescence.voucherUnknown");
        people.as(officer, () -> keepBaseDesk.name(issue.lake(), clerk.login()).orElseThrow());
        assertThat(people.as(clerk, redeemVoucher::bases))
                .extracting(BaseRow::id)
                .containsExactly(issue.lake());
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(present(clerk, issue.lake(), typed).orElseThrow().days()).isEqualTo(2);
        assertThat(codes(present(clerk, issue.lake(), code))).as("once").containsExactly("convalescence.voucherUsed");
        assertThat(people.as(issue.holders().get(0), () -> codes(useVoucher.giveBack(issue.trip()))))
                .containsExactly("convalescence.voucherUsed");

        story.book(issue, 1, issue.lake(), clock.today(), 1).orElseThrow();
        assertThat(takenAtOnce(issue, officer, clerk)).isEqualTo(1);

        story.book(issue, 2, issue.lake(), clock.today(), 1).orElseThrow();
        String late = story.code(issue, 2);
        testClock.advance(Duration.ofDays(40));
        assertThat(codes(present(officer, issue.lake(), late))).containsExactly("convalescence.voucherExpired");
    }

    private Answer<RedeemVoucher.Shown> present(Account desk, BaseId base, String code) {
        return people.as(desk, () -> redeemVoucher.redeem(new RedeemVoucher.Presented(base.value(), code, null)));
    }

    private long takenAtOnce(VoucherStory.Issue issue, Account one, Account other) throws Exception {
        String code = story.code(issue, 1);
        CountDownLatch start = new CountDownLatch(1);
        try (var devices = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> devices.submit(() -> {
                        start.await();
                        return present(i % 2 == 0 ? one : other, issue.lake(), code)
                                .isDone();
                    }))
                    .toList();
            start.countDown();
            long taken = 0;
            for (Future<Boolean> answer : answers) {
                taken += answer.get() ? 1 : 0;
            }
            return taken;
        }
    }

    @Test
    void one_books_at_a_listed_base_with_room_within_the_validity() {
        var issue = story.issued(2);
        var place = issue.place();
        LocalDate first = clock.today();
        LocalDate last = story.mine(issue.trip(), issue.holders().get(0)).validUntil();
        BaseId elsewhere = travel.base(place, "ZJ-HZ", 450);
        assertThat(codes(story.book(issue, 0, elsewhere, first, 2))).containsExactly("convalescence.voucherNotThere");
        assertThat(codes(story.book(issue, 0, issue.lake(), first, 3)))
                .containsExactly("convalescence.tooManyVoucherDays");
        assertThat(codes(story.book(issue, 0, issue.lake(), last, 2))).containsExactly("convalescence.outsideVoucher");
        assertThat(codes(story.book(issue, 0, issue.lake(), first.minusDays(1), 2)))
                .containsExactly("convalescence.outsideVoucher");
        people.as(place.officer(), () -> keepBaseDesk.limit(issue.lake(), 1).orElseThrow());
        story.book(issue, 0, issue.lake(), first.plusDays(1), 2).orElseThrow();
        assertThat(codes(story.book(issue, 1, issue.lake(), first, 2)))
                .as("full on its second day")
                .containsExactly("convalescence.baseFull");
        story.book(issue, 1, issue.lake(), first, 1).orElseThrow();
        story.book(issue, 0, issue.hill(), first.plusDays(2), 2).orElseThrow();
        assertThat(story.book(issue, 1, issue.lake(), first, 2).orElseThrow().bookedDays())
                .as("the other has changed the booking")
                .isEqualTo(2);
        Account stranger = travel.worker(place);
        assertThat(people.as(stranger, () -> useVoucher.mine(issue.trip()))).isEmpty();
    }

    @Test
    void vouchers_stay_within_plan_caps_and_one_side_of_the_border() {
        var place = travel.place("ZJ", 10, 9_000, FundingMode.VOUCHER);
        BaseId lake = travel.base(place, "ZJ-HZ", 700);
        BaseId hill = travel.base(place, "ZJ-HU", 500);
        BaseId beyond = travel.base(place, "AH", 500);
        people.run(place.officer(), () -> {
            assertThat(codes(planTrip.open(
                            place.county(), travel.terms(place, lake, 2, 5, Yuan.of(900), Allocation.FIRST_COME))))
                    .containsExactly("convalescence.noVoucher");
            assertThat(codes(planTrip.open(place.county(), story.terms(place, lake, hill, 5, Yuan.of(1_202), 2))))
                    .containsExactly("convalescence.aboveDayCap");
            assertThat(codes(planTrip.open(place.county(), story.terms(place, lake, hill, 11, Yuan.of(900), 2))))
                    .containsExactly("convalescence.beyondPlanPlaces", "convalescence.beyondPlanBudget");
            assertThat(codes(planTrip.open(place.county(), story.terms(place, lake, beyond, 5, Yuan.of(900), 2))))
                    .containsExactly("convalescence.basesOnBothSides");
            assertThat(codes(planTrip.open(place.county(), story.terms(place, lake, hill, 5, Yuan.of(900), 31))))
                    .contains("convalescence.badVoucherDays");
        });
        var free = travel.place("ZJ", 10, 9_000);
        people.run(
                free.officer(),
                () -> assertThat(codes(planTrip.open(
                                free.county(),
                                story.terms(
                                        free,
                                        travel.base(free, "ZJ-HZ", 450),
                                        travel.base(free, "ZJ-HU", 450),
                                        5,
                                        Yuan.of(900),
                                        2))))
                        .containsExactly("convalescence.noVoucherPlan"));
    }

    @Test
    void a_voucher_of_another_province_follows_the_years_since_rule_and_one_is_enough() {
        var place = travel.place("ZJ", 10, 9_000, FundingMode.VOUCHER);
        TripId trip = travel.open(
                place,
                story.terms(
                        place, travel.base(place, "AH", 450), travel.base(place, "AH", 450), 5, VoucherStory.VALUE, 2));
        Account tooSoon = travel.worker(place);
        LocalDate lastYear = file.find(trip).startsOn().minusYears(1);
        currentUser.asSystem(() -> transactions.execute(transaction -> takenTrips.add(
                tooSoon.id(), null, new TravelHistory.Taken(lastYear, 5, true, Yuan.of(2_000)), "earlier")));
        assertThat(people.as(tooSoon, () -> codes(takePlace.begin(trip))))
                .containsExactly("convalescence.crossProvinceTooSoon");
        TripId other = travel.open(
                place,
                story.terms(
                        place,
                        travel.base(place, "ZJ-HZ", 450),
                        travel.base(place, "ZJ-HU", 450),
                        5,
                        VoucherStory.VALUE,
                        2));
        Account one = travel.worker(place);
        steps.signUp(trip, one, false);
        assertThat(people.as(one, () -> codes(takePlace.begin(other))))
                .containsExactly("convalescence.signedUpElsewhere");
        assertThat(people.as(one, () -> board.eligibility(other)).reasons())
                .as("said before the form, not after it")
                .extracting(Refusal::code)
                .containsExactly("convalescence.signedUpElsewhere");
        assertThat(people.as(one, () -> board.eligibility(trip)).mayGo()).isTrue();
    }

    @Test
    void a_category_once_chosen_outlives_a_draft_that_does_not_know_it() {
        var place = travel.place("ZJ", 2, 6_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "ZJ-HZ", 600), 5, 2, Yuan.of(3_000), Allocation.FIRST_COME));
        Account worker = travel.worker(place);
        SignUpForm chosen = TravelOrganisation.form(WorkerCategory.HARD_POST);
        SignUpForm late = new SignUpForm(null, false, "", "新联系人", "", false, "", 0, "", false, false, false);
        people.run(worker, () -> {
            takePlace.begin(trip).orElseThrow();
            keepDraft.keep(trip, chosen).orElseThrow();
            keepDraft.keep(trip, late).orElseThrow();
            assertThat(keepDraft.kept(trip)).contains(late.with(WorkerCategory.HARD_POST));
        });
    }

    @Autowired
    KeepDraft keepDraft;
}
