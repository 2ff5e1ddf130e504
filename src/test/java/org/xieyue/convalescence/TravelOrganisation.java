package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_ROLL_MARK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** A county federation that organises trips, for tests: people, money, a base, a decided plan, and trips of it. */
@Component
public class TravelOrganisation {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestPeople people;
    private final TestBudgets budgets;
    private final KeepBases keepBases;
    private final DraftPlan draftPlan;
    private final DecidePlan decidePlan;
    private final PlanTrip planTrip;
    private final BusinessClock clock;
    private final EngineDriver engine;
    private final TakePlace takePlace;
    private final TripBoard board;
    private final TaskDesk desk;
    private final TestClock testClock;
    private final DSLContext database;
    private final TakenTrips takenTrips;

    TravelOrganisation(
            TestPeople people,
            TestBudgets budgets,
            KeepBases keepBases,
            DraftPlan draftPlan,
            DecidePlan decidePlan,
            PlanTrip planTrip,
            BusinessClock clock,
            EngineDriver engine,
            TakePlace takePlace,
            TripBoard board,
            TaskDesk desk,
            TestClock testClock,
            DSLContext database,
            TakenTrips takenTrips) {
        this.people = people;
        this.budgets = budgets;
        this.keepBases = keepBases;
        this.draftPlan = draftPlan;
        this.decidePlan = decidePlan;
        this.planTrip = planTrip;
        this.clock = clock;
        this.engine = engine;
        this.takePlace = takePlace;
        this.board = board;
        this.desk = desk;
        this.testClock = testClock;
        this.database = database;
        this.takenTrips = takenTrips;
    }

    /** @param county the union that organises */
    public record Place(
            TestPeople.Organisation organisation,
            UnionId county,
            Account officer,
            Account leader,
            BudgetLineId line,
            PlanId plan,
            String jurisdiction) {}

    /** With a decided plan of so many places and so much money. */
    public Place place(String jurisdiction, int places, long budget) {
        return place(jurisdiction, places, budget, FundingMode.UNION_FREE);
    }

    public Place place(String jurisdiction, int places, long budget, FundingMode mode) {
        TestPeople.Organisation organisation = people.organisation(jurisdiction);
        UnionId county = organisation.county();
        Account officer = people.person("方办", Role.CASE_OFFICER, county);
        Account leader = people.person("袁队", Role.CASE_OFFICER, county);
        int year = clock.today().getYear();
        BudgetLineId line = budgets.line(
                county,
                new BudgetTerms(
                        year,
                        Convalescence.TRIP,
                        FundSource.UNION_FUNDS,
                        "疗休养" + COUNTER.incrementAndGet(),
                        Yuan.of(budget)));
        CaseId drafted = people.as(
                officer,
                () -> draftPlan
                        .draft(
                                county,
                                new NewPlan(
                                        year, "疗休养计划" + COUNTER.incrementAndGet(), mode, places, Yuan.of(budget), line))
                        .orElseThrow()
                        .id());
        people.as(
                organisation.reviewer(),
                () -> decidePlan.decide(drafted, true, "第3次会议纪要").orElseThrow());
        return new Place(organisation, county, officer, leader, line, PlanId.of(drafted), jurisdiction);
    }

    public BaseId base(Place place, String at, long day) {
        return people.as(
                place.officer(),
                () -> keepBases
                        .approve(place.county(), "基地" + COUNTER.incrementAndGet(), at, Yuan.of(day))
                        .orElseThrow());
    }

    /** Signs up from now for ten days, leaves in twenty. */
    public NewTrip terms(Place place, BaseId base, int days, int capacity, Yuan share, Allocation allocation) {
        Instant now = clock.now();
        LocalDate leaves = clock.today().plusDays(20);
        return new NewTrip(
                place.plan(),
                base,
                "劳模疗休养" + COUNTER.incrementAndGet(),
                "第一天抵达，最后一天返回",
                allocation,
                leaves,
                leaves.plusDays(days - 1L),
                capacity,
                share,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(10)),
                now.plus(Duration.ofDays(18)),
                place.leader().id(),
                "13800000000");
    }

    public TripId open(Place place, NewTrip terms) {
        CaseId id = people.as(
                place.officer(),
                () -> planTrip.open(place.county(), terms).orElseThrow().id());
        engine.runDueJobs(id);
        return TripId.of(id);
    }

    /** So many have signed up, everything is approved, confirmed and insured, and it is the first day. */
    public TripId underWay(Place place, int travellers) {
        TripId trip = open(
                place, terms(place, base(place, "ZJ-HZ", 600), 5, travellers, Yuan.of(3_000), Allocation.FIRST_COME));
        List<Account> going =
                Stream.generate(() -> worker(place)).limit(travellers).toList();
        going.forEach(one -> people.as(one, () -> {
            takePlace.begin(trip).orElseThrow();
            return takePlace.complete(trip, form(WorkerCategory.MODEL_WORKER)).orElseThrow();
        }));
        passes(trip, Duration.ofDays(11));
        does(trip, place.organisation().officer(), "单位审核报名", "list-agreed", Map.of());
        passes(trip, Duration.ofDays(8));
        does(trip, place.organisation().reviewer(), "本级审批", "trip-approve", Map.of());
        going.forEach(one -> people.as(one, () -> takePlace.confirm(trip).orElseThrow()));
        passes(trip, Duration.ofDays(4));
        Map<String, Object> insurance = Map.of("policy", "PICC-1", "insured", travellers, "bus", "7:30 总工会门口");
        does(trip, place.officer(), "办理保险与名册", "trip-insured", insurance);
        testClock.setTo(people.as(going.getFirst(), () -> board.offer(trip)).startsOn());
        return trip;
    }

    private void passes(TripId trip, Duration time) {
        testClock.advance(time);
        engine.runDueJobs(trip.caseId());
    }

    private void does(TripId trip, Account who, String task, String outcome, Map<String, Object> form) {
        people.as(who, () -> {
            TaskRow row = desk.openOf(trip.caseId()).stream()
                    .filter(open -> open.name().equals(task))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + task + " but " + engine.openTasks(trip.caseId())));
            return desk.complete(row.id(), outcome, "", form).orElseThrow();
        });
        engine.runDueJobs(trip.caseId());
    }

    /** How many taps of the leader have been taken down, one by one. */
    public int taps(TripId trip) {
        return database.fetchCount(TRIP_ROLL_MARK, TRIP_ROLL_MARK.TRIP_ID.eq(trip.value()));
    }

    /** What the union or employer has paid for a person's trips of a year. */
    public Yuan paid(Account person, int year) {
        return takenTrips.of(person.id()).paidIn(year);
    }

    /** A worker of a union below the county. */
    public Account worker(Place place) {
        return people.person("职工", Role.WORKER, place.organisation().basic());
    }

    public static SignUpForm form(WorkerCategory category) {
        return new SignUpForm(category, false, "13912345678", "家属", "13987654321", true, "", 0, "", false, true, true);
    }
}
