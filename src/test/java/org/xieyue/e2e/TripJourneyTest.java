package org.xieyue.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.KeepBases;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.TakePlace;
import org.xieyue.convalescence.TravelOrganisation;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.WorkerCategory;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/**
 * A trip from the yearly plan to its archive, everybody in a browser: officers and reviewers at a desk, a worker (in English) and the
 * leader on a phone. Two go; one leaves a day early, and what that saves goes back to the line.
 */
@XieyueServerTest
class TripJourneyTest {

    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 2);
    private static final LocalDate REVIEWED = LocalDate.of(2026, 3, 13);
    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 25);
    private static final LocalDate INSURED = LocalDate.of(2026, 4, 2);
    private static final LocalDate LEAVES = LocalDate.of(2026, 4, 13);
    private static final LocalDate RETURNS = LocalDate.of(2026, 4, 17);
    private static final LocalDate ARCHIVED = LocalDate.of(2026, 6, 1);
    private static final String TITLE = "春季劳模疗休养";

    @LocalServerPort
    int port;

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TestPeople people;

    @Autowired
    TestBudgets budgets;

    @Autowired
    KeepBases keepBases;

    @Autowired
    TakePlace takePlace;

    @Autowired
    TripBoard board;

    @Autowired
    Reservations reservations;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestClock time;

    @SuppressWarnings("NullAway.Init") // set first thing in the journey
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private TestPeople.Organisation organisation;

    @SuppressWarnings("NullAway.Init")
    private UnionId county;

    @SuppressWarnings("NullAway.Init")
    private Account officer;

    @SuppressWarnings("NullAway.Init")
    private Account leader;

    @SuppressWarnings("NullAway.Init")
    private Account wang;

    @SuppressWarnings("NullAway.Init")
    private Account li;

    @SuppressWarnings("NullAway.Init")
    private CaseId current;

    @SuppressWarnings("NullAway.Init")
    private TripId trip;

    private String number = "";

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void two_workers_travel_and_every_yuan_is_where_it_belongs() {
        time.setTo(PLANNED);
        organisation = people.organisation("ZJ");
        county = organisation.county();
        officer = people.person("方办", Role.CASE_OFFICER, county);
        leader = people.person("袁队", Role.CASE_OFFICER, county);
        wang = people.person("王工", Role.WORKER, organisation.basic());
        li = people.person("李工", Role.WORKER, organisation.basic());
        BudgetLineId line = budgets.line(
                county, new BudgetTerms(2026, Convalescence.TRIP, FundSource.UNION_FUNDS, "劳模疗休养", Yuan.of(9_000)));
        try (Chromium opened = new Chromium("http://localhost:" + port)) {
            chromium = opened;
            aPlanIsDraftedDecidedAndSplit();
            aTripIsOpened();
            aWorkerSignsUpOnAPhoneWithBadReception();
            theListIsReviewedPublishedAndApproved();
            assertThat(available(line)).as("2 × 3,000 reserved").isEqualTo(Yuan.of(3_000));
            theTravellersConfirmAndAreInsured();
            theLeaderCallsTheRoll();
            itIsSettledByTwo();
            theWorkerSaysHowItWas();
        }
        assertThat(available(line))
                .as("5 days × 600 and 4 days × 600 are paid, the sixth hundred goes back")
                .isEqualTo(Yuan.of(3_600));
        assertThat(travel.paid(wang, 2026)).isEqualTo(Yuan.of(3_000));
        assertThat(travel.paid(li, 2026)).isEqualTo(Yuan.of(2_400));
        assertThat(engine.hasEnded(trip.caseId())).isTrue();
    }

    private void aPlanIsDraftedDecidedAndSplit() {
        try (Window desk = desk(officer)) {
            desk.open("apply/convalescence-plan");
            desk.goOn();
            desk.fill("name", "2026 年疗休养计划");
            desk.fill("places", "2");
            desk.fill("budget", "6000");
            desk.choose("budgetLine", 0);
            desk.isAccessible();
            desk.goOn();
            desk.goOn();
            number = opened(desk);
        }
        TripBoard.PlanRow plan = people.as(officer, () -> board.plans(2026)).getFirst();
        current = plan.id().caseId();
        engine.runDueJobs(current);
        try (Window desk = desk(organisation.reviewer())) {
            desk.takeTask(number);
            desk.fill("minutes", "工会委员会会议纪要〔2026〕7号");
            decide(desk, "plan-agreed");
        }
        PlanId id = plan.id();
        try (Window desk = desk(officer)) {
            desk.open("trip-plan/" + id);
            desk.page().getByText("分给下级").first().click();
            Locator sheet = desk.page().locator("vaadin-dialog[opened]");
            sheet.locator("vaadin-integer-field input").fill("2");
            sheet.locator("vaadin-integer-field input").press("Tab");
            desk.isAccessible();
            sheet.locator("vaadin-button").getByText("分给下级").click();
            assertThat(sheet).hasCount(0);
            desk.isAccessible();
            desk.takeTask(number);
            decide(desk, "quotas-split");
        }
    }

    private void aTripIsOpened() {
        people.as(
                officer,
                () -> keepBases.approve(county, "屏风山疗养院", "ZJ-HZ", Yuan.of(650)).orElseThrow());
        try (Window desk = desk(officer)) {
            desk.open("apply/convalescence-trip");
            desk.goOn();
            desk.fill("name", TITLE);
            desk.fill("route", "第一天抵达，第五天返回");
            desk.page()
                    .locator("[data-field='leader'] vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText(leader.name()))
                    .first()
                    .locator("input")
                    .check();
            desk.fill("leaderPhone", "13800000000");
            desk.goOn();
            day(desk, "startsOn", LEAVES);
            day(desk, "endsOn", RETURNS);
            desk.fill("capacity", "2");
            desk.fill("share", "3000");
            day(desk, "signUpUntil", LocalDate.of(2026, 3, 11));
            day(desk, "withdrawUntil", LocalDate.of(2026, 4, 5));
            desk.isAccessible();
            desk.goOn();
            // no vouchers: the screen for them stays empty
            desk.goOn();
            desk.goOn();
            number = opened(desk);
        }
        trip = people.as(officer, () -> board.kept(2026)).getFirst().id();
        current = trip.caseId();
        engine.runDueJobs(current);
    }

    private void aWorkerSignsUpOnAPhoneWithBadReception() {
        try (Window phone = phone(wang, true)) {
            Page page = phone.page();
            phone.open("my-trips");
            page.getByText("Look and sign up").first().click();
            page.getByText("You may go").first().waitFor();
            assertThat(page.locator("main")).containsText("¥250.00");
            phone.isAccessible();
            page.getByText("Sign up (a place").click();
            page.locator("[data-field='category']").click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("Model worker"))
                    .first()
                    .click();
            page.locator("[data-field='healthFit'] input").check();
            page.getByText("2 Contacts").click();
            page.locator("[data-field='phone'] input").fill("13912345678");
            page.locator("[data-field='emergencyName'] input").fill("Wang Fang");
            assertThat(page.locator("main")).containsText("Saved");
            page.context().setOffline(true);
            page.locator("[data-field='emergencyPhone'] input").fill("13987654321");
            page.context().setOffline(false);
            page.reload();
            page.getByText("2 Contacts").click();
            assertThat(page.locator("[data-field='emergencyPhone'] input")).hasValue("13987654321");
            assertThat(page.locator("[data-field='emergencyName'] input")).hasValue("Wang Fang");
            assertThat(page.locator(".countdown")).containsText("left");
            page.getByText("4 Insurance and identity").click();
            page.locator("[data-field='idConfirmed'] input").check();
            phone.isAccessible();
            fits(page);
            page.locator("#hand-in").click();
            page.locator(".ticket").waitFor();
            assertThat(page.locator(".next-steps")).containsText("Review by your union");
            phone.isAccessible();
            fits(page);
        }
        people.as(li, () -> {
            takePlace.begin(trip).orElseThrow();
            return takePlace
                    .complete(trip, TravelOrganisation.form(WorkerCategory.MODEL_WORKER))
                    .orElseThrow();
        });
    }

    private void theListIsReviewedPublishedAndApproved() {
        theDayComes(REVIEWED);
        try (Window desk = desk(organisation.officer())) {
            desk.takeTask(number);
            decide(desk, "list-agreed");
        }
        theDayComes(APPROVED);
        try (Window desk = desk(organisation.reviewer())) {
            desk.takeTask(number);
            decide(desk, "trip-approve");
        }
    }

    private void theTravellersConfirmAndAreInsured() {
        people.as(li, () -> takePlace.confirm(trip).orElseThrow());
        try (Window phone = phone(wang, true)) {
            phone.open("trip/" + trip);
            phone.page().getByText("Confirm that I go").click();
            phone.page().getByText("You have confirmed").waitFor();
        }
        theDayComes(INSURED);
        try (Window desk = desk(officer)) {
            desk.takeTask(number);
            desk.fill("policy", "PICC-2026-1");
            desk.fill("insured", "2");
            desk.fill("bus", "4月13日 7:30 总工会门口");
            desk.fill("seatsInBus", "45");
            decide(desk, "trip-insured");
        }
        theDayComes(LEAVES.minusDays(1));
        try (Window phone = phone(wang, true)) {
            phone.open("trip/" + trip);
            assertThat(phone.page().locator("main")).containsText("Bus 1, seat 1");
            assertThat(phone.page().locator("a[href='tel:13800000000']")).isVisible();
            phone.isAccessible();
        }
    }

    private void theLeaderCallsTheRoll() {
        theDayComes(RETURNS);
        try (Window phone = phone(leader, false)) {
            Page page = phone.page();
            page.navigate(phone.address() + "/roll-call/" + trip + "?lang=zh");
            page.locator("li[data-number='2'] .away").click();
            for (LocalDate day : LEAVES.datesUntil(RETURNS.plusDays(1)).toList()) {
                page.locator("#day").selectOption(day.toString());
                page.locator("#rest").click();
            }
            assertThat(page.locator("#missing")).containsText("2 · 李工");
            assertThat(page.locator("#state")).containsText("已全部送达");
            fits(page);
            phone.takeTask(number);
            decide(phone, "roll-called");
        }
    }

    private void itIsSettledByTwo() {
        try (Window desk = desk(officer)) {
            desk.takeTask(number);
            desk.fill("invoice", "FP-" + trip.toString().substring(0, 8));
            desk.fill("total", "5850");
            desk.fill("perPerson", "3250");
            desk.fill("otherwise", "2 2600");
            decide(desk, "settlement-prepared");
        }
        try (Window desk = desk(organisation.reviewer())) {
            desk.takeTask(number);
            decide(desk, "settlement-agreed");
        }
    }

    private void theWorkerSaysHowItWas() {
        try (Window phone = phone(wang, true)) {
            phone.open("my-trips");
            phone.page().getByText("Look back").click();
            phone.page().locator("#give-feedback").waitFor();
            phone.choose("score", 0);
            phone.fill("remark", "A good rest.");
            phone.isAccessible();
            phone.page().locator("#give-feedback").click();
            phone.page().getByText("Thank you, it has been received").waitFor();
        }
        theDayComes(ARCHIVED);
        try (Window desk = desk(officer)) {
            desk.open("trips/" + trip);
            assertThat(desk.page().locator("main")).containsText("已归档");
            desk.isAccessible();
        }
    }

    private Yuan available(BudgetLineId line) {
        return reservations.linesFor(county, Convalescence.TRIP, 2026).stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow()
                .available();
    }

    private static String opened(Window desk) {
        return desk.page().locator(".case-number .code").innerText().strip();
    }

    /** Nothing stands beyond the edge of a phone. */
    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
    }

    private void theDayComes(LocalDate day) {
        time.setTo(day);
        engine.runDueJobs(current);
        assertThat(engine.incidents(current)).isEmpty();
    }

    private void decide(Window who, String outcome) {
        who.decide(outcome);
        engine.runDueJobs(current);
        assertThat(engine.incidents(current)).isEmpty();
    }

    private static void day(Window who, String field, LocalDate day) {
        Locator input = who.page().locator("[data-field='" + field + "'] input");
        input.fill(day.toString());
        input.press("Enter");
    }

    private Window desk(Account who) {
        return chromium.window(who.login(), TestPeople.PASSWORD, false, 1400, 900);
    }

    private Window phone(Account who, boolean english) {
        return chromium.window(who.login(), TestPeople.PASSWORD, english, 390, 844);
    }
}
