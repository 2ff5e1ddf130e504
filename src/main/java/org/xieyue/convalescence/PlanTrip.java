package org.xieyue.convalescence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Opens a trip of a decided plan: within the region's caps, the plan's places and its budget, at an approved base. */
@UseCase
public class PlanTrip {

    private final Plans plans;
    private final Trips trips;
    private final Bases bases;
    private final Draws draws;
    private final TripFile file;
    private final Cases cases;
    private final Unions unions;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    PlanTrip(
            Plans plans,
            Trips trips,
            Bases bases,
            Draws draws,
            TripFile file,
            Cases cases,
            Unions unions,
            Accounts accounts,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.plans = plans;
        this.trips = trips;
        this.bases = bases;
        this.draws = draws;
        this.file = file;
        this.cases = cases;
        this.unions = unions;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Refused with every flaw at once: too many days, a share above a cap, more places or money than the plan has left. */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<OpenedCase> open(UnionId union, NewTrip terms) {
        Instant now = clock.now();
        List<Refusal> flaws = terms.flaws(now);
        Plan plan = plans.lock(terms.plan())
                .filter(found -> unions.covers(found.union, union))
                .orElseThrow(NotFound::new);
        if (!plan.stage.isOpen()) {
            flaws.add(Refusal.ofField("plan", "convalescence.planNotDecided"));
        }
        if (accounts.find(terms.leader()).isEmpty()) {
            flaws.add(Refusal.ofField("leader", "convalescence.noLeader"));
        }
        if (!terms.isNear(now)) {
            return Answer.refused(flaws);
        }
        boolean voucherPlan = plan.terms.mode() == FundingMode.VOUCHER;
        if (voucherPlan != (terms.voucher() != null)) {
            flaws.add(Refusal.ofField(
                    "voucherDays", voucherPlan ? "convalescence.noVoucher" : "convalescence.noVoucherPlan"));
        }
        List<BaseRow> found = usable(union, terms);
        if (found.size() < terms.bases().size()) {
            flaws.add(Refusal.ofField("base", "convalescence.baseNotApproved", terms.startsOn()));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return open(union, terms, plan, found);
    }

    /** The bases that have been approved and priced for the first day; of the dearest the price holds. */
    private List<BaseRow> usable(UnionId union, NewTrip terms) {
        return terms.bases().stream()
                .flatMap(base -> bases.find(base, terms.startsOn()).stream())
                .filter(base -> mayUse(union, base) && base.day() != null && !isClosed(base, terms))
                .sorted(Comparator.comparing(PlanTrip::day).reversed())
                .toList();
    }

    private static Yuan day(BaseRow base) {
        return Objects.requireNonNullElse(base.day(), Yuan.ZERO);
    }

    private Answer<OpenedCase> open(UnionId union, NewTrip terms, Plan plan, List<BaseRow> at) {
        Yuan price = day(at.getFirst()).times(terms.days());
        if (terms.share().isMoreThan(price) || terms.share().fen() < 0) {
            return Answer.refused(Refusal.ofField(
                    "share", "convalescence.shareAbovePrice", terms.share().display(), price.display()));
        }
        String home = file.jurisdiction(union);
        boolean crossProvince = at.getFirst().isOutside(home);
        if (at.stream().anyMatch(base -> base.isOutside(home) != crossProvince)) {
            return Answer.refused(Refusal.ofField("furtherBases", "convalescence.basesOnBothSides"));
        }
        CostSplit cost = new CostSplit(price, terms.share());
        List<Refusal> flaws =
                new ArrayList<>(file.rules(union, terms.startsOn()).flaws(terms.days(), crossProvince, cost));
        AccountId by = currentUser.account().id();
        Trip trip =
                new Trip(new TripId(UUID.randomUUID()), union, terms, crossProvince, cost, by, TripStage.PREPARED, 0);
        flaws.addAll(beyondPlan(plan, trip));
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        trips.add(trip);
        OpenedCase opened = cases.open(new NewCase(
                trip.id.caseId(),
                Convalescence.TRIP,
                union,
                terms.title(),
                trip.ceiling(),
                terms.title(),
                Set.of(by),
                Set.of(),
                Map.of(),
                Vars.of(Convalescence.LEADER, terms.leader().toString())));
        file.note(
                trip.id,
                "tripOpened",
                Map.of("fen", Long.toString(trip.ceiling().fen())));
        return Answer.done(opened);
    }

    /** Places and money of the plan's other trips count, unless these were refused, empty or cancelled. */
    private List<Refusal> beyondPlan(Plan plan, Trip trip) {
        List<Refusal> flaws = new ArrayList<>();
        int places = 0;
        Yuan money = Yuan.ZERO;
        for (Trip other : trips.of(plan.id)) {
            if (other.stage().compareTo(TripStage.ARCHIVED) <= 0) {
                places += other.terms.capacity();
                money = money.plus(other.ceiling());
            }
        }
        int placesLeft = plan.terms.places() - places;
        Yuan moneyLeft = plan.terms.budget().minus(money);
        if (trip.terms.capacity() > placesLeft) {
            flaws.add(Refusal.ofField("capacity", "convalescence.beyondPlanPlaces", trip.terms.capacity(), placesLeft));
        }
        if (trip.ceiling().isMoreThan(moneyLeft)) {
            flaws.add(Refusal.ofField(
                    "share", "convalescence.beyondPlanBudget", trip.ceiling().display(), moneyLeft.display()));
        }
        return flaws;
    }

    private boolean mayUse(UnionId union, BaseRow base) {
        return unions.covers(base.union(), union);
    }

    private static boolean isClosed(BaseRow base, NewTrip terms) {
        return base.closedOn() != null && !base.closedOn().isAfter(terms.startsOn());
    }

    /** What the form offers: open plans, bases and people who may lead, for the unions that the reader keeps trips for. */
    public record Choices(Union union, List<PlanRow> plans, List<BaseRow> bases, List<Account> leaders) {}

    /** @param budget of the plan */
    public record PlanRow(PlanId id, String name, int year, FundingMode mode, Yuan budget) {}

    @Permit(Permission.KEEP_TRIPS)
    public List<Choices> choices() {
        Set<UnionId> seen = new HashSet<>();
        List<Choices> choices = new ArrayList<>();
        int year = clock.today().getYear();
        currentUser.account().appointments().stream()
                .filter(post -> Permission.KEEP_TRIPS.roles().contains(post.role()))
                .flatMap(post -> unions.find(post.union()).stream())
                .filter(union -> seen.add(union.id()))
                .forEach(union -> choices.add(choices(union, year)));
        return choices;
    }

    private Choices choices(Union union, int year) {
        List<UnionId> above =
                unions.pathToRoot(union.id()).stream().map(Union::id).toList();
        List<PlanRow> open = new ArrayList<>();
        for (int each : List.of(year, year + 1)) {
            plans.of(above, each).stream()
                    .filter(plan -> plan.stage.isOpen())
                    .forEach(plan -> open.add(
                            new PlanRow(plan.id, plan.terms.name(), each, plan.terms.mode(), plan.terms.budget())));
        }
        List<Account> leaders = accounts.holdersOf(Role.CASE_OFFICER, union.id());
        return new Choices(union, open, bases.open(above, clock.today()), leaders);
    }

    /** The process has begun: people may sign up as soon as the time for it comes. */
    @Permit(Permission.WORK_ON_CASE)
    public Instant openSignUp(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.PREPARED);
        trip.move(TripStage.SIGN_UP);
        if (trip.terms.allocation().waitsForClose()) {
            String commitment = draws.commit(trip.id, clock.now());
            file.tell(trip, "seed-committed", null, Map.of("commitment", commitment));
        }
        file.save(trip, "signUpOpened");
        file.tell(trip, "sign-up-opened", null, Map.of("until", Moments.until(trip.terms.signUpUntil())));
        return trip.terms.signUpUntil();
    }
}
