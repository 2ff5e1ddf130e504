package org.xieyue.convalescence.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.Allocation;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.DraftPlan;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.KeepBaseDesk;
import org.xieyue.convalescence.KeepBases;
import org.xieyue.convalescence.NewPlan;
import org.xieyue.convalescence.NewTrip;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.PlanTrip;
import org.xieyue.convalescence.SignUpForm;
import org.xieyue.convalescence.TakePlace;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.VoucherTerms;
import org.xieyue.convalescence.WorkerCategory;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.DecideBudgetChange;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * Forty-five model workers of Changxing are going to Hangzhou for five days, and one waits; others there apply for vouchers of two
 * days; in Huaibei couriers sign up for a draw.
 * Once, into an empty database.
 */
@Component
@Profile("demo")
@Order(ConvalescenceDemo.ORDER)
class ConvalescenceDemo implements ApplicationRunner {

    /** After all that counts its cases from the first number. */
    static final int ORDER = 950;

    private static final Logger LOG = LoggerFactory.getLogger(ConvalescenceDemo.class);
    private static final int MODEL_WORKERS = 45;

    private final DemoTravellers people;
    private final KeepBases keepBases;
    private final KeepBaseDesk keepBaseDesk;
    private final DraftPlan draftPlan;
    private final PlanTrip planTrip;
    private final TakePlace takePlace;
    private final OpenBudgetLine openBudgetLine;
    private final BudgetChangeBoard budgetChanges;
    private final DecideBudgetChange decideChange;
    private final BusinessClock clock;

    ConvalescenceDemo(
            DemoTravellers people,
            KeepBases keepBases,
            KeepBaseDesk keepBaseDesk,
            DraftPlan draftPlan,
            PlanTrip planTrip,
            TakePlace takePlace,
            OpenBudgetLine openBudgetLine,
            BudgetChangeBoard budgetChanges,
            DecideBudgetChange decideChange,
            BusinessClock clock) {
        this.people = people;
        this.keepBases = keepBases;
        this.keepBaseDesk = keepBaseDesk;
        this.draftPlan = draftPlan;
        this.planTrip = planTrip;
        this.takePlace = takePlace;
        this.openBudgetLine = openBudgetLine;
        this.budgetChanges = budgetChanges;
        this.decideChange = decideChange;
        this.clock = clock;
    }

    /** @param decides for the committee, somebody else than who drafts */
    private record Office(UnionId union, String officer, String decides, String money, String confirms) {}

    /** A trip of the demo, leaving in so many days. */
    private record Outing(
            String title, String route, Allocation allocation, int days, int capacity, long share, int leaves) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.areThere()) {
            return;
        }
        people.found(MODEL_WORKERS + 1);
        changxing();
        huaibei();
        LOG.info("Demo trips: {} model workers of Changxing signed up, one waits", MODEL_WORKERS);
    }

    private void changxing() {
        Office office =
                new Office(people.union(DemoTravellers.CHANGXING), "trips.fang", "trips.lu", "trips.jin", "trips.shen");
        PlanId plan = plan(office, FundingMode.UNION_FREE, "长兴县劳模疗休养计划", 60, 180_000);
        BaseId base = base(office, "杭州屏风山工人疗养院", "ZJ-HZ", 600);
        TripId trip = trip(
                office,
                plan,
                base,
                new Outing(
                        "长兴劳模赴杭州疗休养",
                        "第一天：长兴出发，入住屏风山\n第二天：健康体检与讲座\n第三天：西湖、河坊街\n第四天：良渚古城遗址\n第五天：返回长兴",
                        Allocation.FIRST_COME,
                        5,
                        MODEL_WORKERS,
                        3_000,
                        24));
        for (int i = 1; i <= MODEL_WORKERS + 1; i++) {
            signsUp(DemoTravellers.model(i), trip, WorkerCategory.MODEL_WORKER, i % 9 == 0, i % 15 == 0 ? 1 : 0);
        }
        vouchers(office, base);
    }

    /** Two days of 450 yuan at three bases, valid for ninety days. */
    private void vouchers(Office office, BaseId screen) {
        PlanId plan = plan(office, FundingMode.VOUCHER, "长兴县职工疗休养券计划", 40, 36_000);
        BaseId lake = base(office, "长兴图影太湖职工疗休养基地", "ZJ", 450);
        BaseId hill = base(office, "莫干山职工疗休养基地", "ZJ", 500);
        people.as(office.officer(), () -> {
            keepBaseDesk.limit(lake, 30).orElseThrow();
            return keepBaseDesk.name(lake, "base.mo").orElseThrow();
        });
        Instant now = clock.now();
        LocalDate from = clock.today().plusDays(24);
        NewTrip terms = new NewTrip(
                plan,
                lake,
                "长兴职工两日疗休养券",
                "凭券在所列任一基地休养两天，自行预订、自行前往，到店出示券码",
                Allocation.FIRST_COME,
                from,
                from.plusDays(89),
                20,
                Yuan.of(900),
                now,
                now.plus(Duration.ofDays(7)),
                now.plus(Duration.ofDays(20)),
                people.account(office.officer()),
                "13800000000",
                new VoucherTerms(2, List.of(lake, hill, screen)));
        TripId trip = people.as(
                office.officer(),
                () -> TripId.of(
                        planTrip.open(office.union(), terms).orElseThrow().id()));
        signsUp("trips.ning", trip, WorkerCategory.FRONT_LINE, false, 0);
        signsUp("trips.gu", trip, WorkerCategory.HARD_POST, false, 0);
    }

    private void huaibei() {
        Office office =
                new Office(people.union(DemoTravellers.HUAIBEI), "trips.an", "trips.bai", "funds.lin", "approver.xu");
        PlanId plan = plan(office, FundingMode.UNION_FREE, "新就业形态劳动者疗休养计划", 40, 100_000);
        BaseId base = base(office, "黄山工人疗养院", "AH", 430);
        TripId trip = trip(
                office,
                plan,
                base,
                new Outing(
                        "骑手司机赴黄山疗休养",
                        "第一天：淮北出发，入住黄山工人疗养院\n第二至四天：体检、休养、登山\n第五天：返回淮北",
                        Allocation.DRAW,
                        5,
                        20,
                        2_000,
                        30));
        signsUp("worker.li", trip, WorkerCategory.NEW_EMPLOYMENT, false, 0);
    }

    private PlanId plan(Office office, FundingMode mode, String name, int places, long budget) {
        int year = clock.today().getYear();
        BudgetTerms terms = new BudgetTerms(
                year,
                Convalescence.TRIP,
                FundSource.UNION_FUNDS,
                year + (mode == FundingMode.VOUCHER ? " 职工疗休养券" : " 职工疗休养"),
                Yuan.of(budget + 20_000));
        BudgetLineId line = people.as(
                office.money(),
                () -> openBudgetLine
                        .open(office.union(), terms, UUID.randomUUID())
                        .orElseThrow());
        people.as(office.confirms(), () -> {
            budgetChanges.open().stream()
                    .filter(change -> change.line().equals(line))
                    .forEach(change -> decideChange.confirm(change.id()).orElseThrow());
            return line;
        });
        CaseId drafted = people.as(
                office.officer(),
                () -> draftPlan
                        .draft(office.union(), new NewPlan(year, name, mode, places, Yuan.of(budget), line))
                        .orElseThrow()
                        .id());
        people.decides(drafted, office.decides());
        return PlanId.of(drafted);
    }

    private BaseId base(Office office, String name, String place, long day) {
        return people.as(
                office.officer(),
                () -> keepBases
                        .approve(office.union(), name, place, Yuan.of(day))
                        .orElseThrow());
    }

    private TripId trip(Office office, PlanId plan, BaseId base, Outing outing) {
        Instant now = clock.now();
        LocalDate leaves = clock.today().plusDays(outing.leaves());
        return people.as(
                office.officer(),
                () -> TripId.of(planTrip.open(
                                office.union(),
                                new NewTrip(
                                        plan,
                                        base,
                                        outing.title(),
                                        outing.route(),
                                        outing.allocation(),
                                        leaves,
                                        leaves.plusDays(outing.days() - 1L),
                                        outing.capacity(),
                                        Yuan.of(outing.share()),
                                        now,
                                        now.plus(Duration.ofDays(7)),
                                        now.plus(Duration.ofDays(outing.leaves() - 4L)),
                                        people.account(office.officer()),
                                        "13800000000"))
                        .orElseThrow()
                        .id()));
    }

    private void signsUp(String login, TripId trip, WorkerCategory category, boolean manager, int companions) {
        String last = String.format(Locale.ROOT, "%04d", Math.floorMod(login.hashCode(), 10_000));
        SignUpForm form = new SignUpForm(
                category,
                manager,
                "1391234" + last,
                "家属",
                "1398765" + last,
                true,
                "",
                companions,
                companions > 0 ? "HT-" + last : "",
                false,
                true,
                true);
        people.as(login, () -> {
            takePlace.begin(trip).orElseThrow();
            return takePlace.complete(trip, form).orElseThrow();
        });
    }
}
