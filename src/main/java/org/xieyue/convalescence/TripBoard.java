package org.xieyue.convalescence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Mask;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Trips and plans for screens: what a member is offered, and what an officer keeps. */
@UseCase
public class TripBoard {

    private final Trips trips;
    private final Plans plans;
    private final Bases bases;
    private final SignUps signUps;
    private final Places places;
    private final EligibilityCheck eligibility;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    TripBoard(
            Trips trips,
            Plans plans,
            Bases bases,
            SignUps signUps,
            Places places,
            EligibilityCheck eligibility,
            Accounts accounts,
            Unions unions,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.trips = trips;
        this.plans = plans;
        this.bases = bases;
        this.signUps = signUps;
        this.places = places;
        this.eligibility = eligibility;
        this.accounts = accounts;
        this.unions = unions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What one may sign up for now, and what one has signed up for. */
    @Permit(Permission.JOIN_TRIPS)
    public List<OfferedTrip> offered() {
        AccountId me = currentUser.account().id();
        Set<UnionId> above = new LinkedHashSet<>();
        accounts.homeOf(me).ifPresent(home -> unions.pathToRoot(home).forEach(union -> above.add(union.id())));
        List<OfferedTrip> offered = new ArrayList<>();
        Optional<SignUp> mine = signUps.openOf(me);
        mine.flatMap(one -> trips.find(one.trip())).map(this::row).ifPresent(offered::add);
        trips.openFor(above, clock.now()).stream()
                .filter(trip -> mine.isEmpty() || !trip.id.equals(mine.get().trip()))
                .map(this::row)
                .forEach(offered::add);
        return offered;
    }

    /** Trips that one has been on, the latest first. */
    @Permit(Permission.JOIN_TRIPS)
    public List<OfferedTrip> travelled() {
        return signUps.travelledBy(currentUser.account().id()).stream()
                .flatMap(id -> trips.find(id).stream())
                .map(this::row)
                .toList();
    }

    @Permit(Permission.JOIN_TRIPS)
    public OfferedTrip offer(TripId id) {
        return row(trips.find(id).orElseThrow(NotFound::new));
    }

    /** Before the form: may one go, and how often still this year. Whatever would refuse the sign-up afterwards is said here. */
    @Permit(Permission.JOIN_TRIPS)
    public Eligibility eligibility(TripId id) {
        AccountId me = currentUser.account().id();
        Trip trip = trips.find(id).orElseThrow(NotFound::new);
        Eligibility may = eligibility.of(trip, me, null);
        List<Refusal> reasons = new ArrayList<>(may.reasons());
        signUps.openOf(me)
                .filter(open -> !open.trip().equals(id))
                .ifPresent(open -> reasons.add(Refusal.conflict("convalescence.signedUpElsewhere")));
        if (may.mayGo()
                && accounts.homeOf(me)
                        .flatMap(home -> places.quotaOf(trip.terms.plan(), home))
                        .isEmpty()) {
            reasons.add(Refusal.of("convalescence.noQuota"));
        }
        return new Eligibility(may.tripsLeft(), reasons);
    }

    /** One's own sign-up, the latest if there were several. */
    @Permit(Permission.JOIN_TRIPS)
    public Optional<PlaceTaken> mine(TripId id) {
        return signUps.latestOf(id, currentUser.account().id()).map(places::seen);
    }

    /** What one has filled in before, for looking at it again. */
    @Permit(Permission.JOIN_TRIPS)
    public Optional<SignUpForm> myForm(TripId id) {
        return signUps.openOf(id, currentUser.account().id()).flatMap(mine -> signUps.answers(mine.id()));
    }

    /** Trips of a year at the unions for which the reader may read them, and below. */
    @Permit(Permission.READ_TRIPS)
    public List<OfferedTrip> kept(int year) {
        return trips.of(readable(), year).stream().map(this::row).toList();
    }

    @Permit(Permission.READ_TRIPS)
    public OfferedTrip trip(TripId id) {
        return row(trips.find(id).orElseThrow(NotFound::new));
    }

    /** @param budgetUsed the most that its trips may cost */
    public record PlanRow(
            PlanId id,
            UnionId union,
            String unionName,
            String name,
            int year,
            FundingMode mode,
            int places,
            Yuan budget,
            Yuan budgetUsed,
            PlanStage stage) {}

    @Permit(Permission.READ_TRIPS)
    public List<PlanRow> plans(int year) {
        return plans.of(readable(), year).stream().map(this::row).toList();
    }

    @Permit(Permission.READ_TRIPS)
    public PlanRow plan(PlanId id) {
        return row(plans.find(id).orElseThrow(NotFound::new));
    }

    /**
     * A line of the list for those who run the trip.
     *
     * @param name masked
     * @param position on the reserve list, zero elsewhere
     */
    public record SignUpRow(
            SignUpId id,
            int number,
            String name,
            String union,
            SignUpState state,
            @Nullable WorkerCategory category,
            boolean manager,
            int companions,
            int position,
            boolean confirmed) {}

    @Permit(Permission.READ_TRIPS)
    public List<SignUpRow> signUps(TripId id) {
        return list(id, true);
    }

    /** The roster for the leader, by name. */
    @Permit(Permission.JOIN_TRIPS)
    public List<SignUpRow> roster(TripId id) {
        Trip trip = trips.find(id).orElseThrow(NotFound::new);
        if (!currentUser.account().id().equals(trip.terms.leader())) {
            throw new NotFound();
        }
        return list(id, false).stream()
                .filter(row -> row.state() == SignUpState.PLACED)
                .toList();
    }

    private List<SignUpRow> list(TripId id, boolean masked) {
        Map<UnionId, String> names = new HashMap<>();
        List<SignUpRow> rows = new ArrayList<>();
        int reserve = 0;
        for (SignUp one : signUps.of(id)) {
            boolean waits = one.state() == SignUpState.RESERVED;
            reserve += waits ? 1 : 0;
            String name = accounts.find(one.person()).map(Account::name).orElse("");
            rows.add(new SignUpRow(
                    one.id(),
                    one.number(),
                    masked ? Mask.name(name) : name,
                    names.computeIfAbsent(one.union(), this::nameOf),
                    one.state(),
                    one.category(),
                    one.manager(),
                    one.companions(),
                    waits ? reserve : 0,
                    one.confirmed()));
        }
        return rows;
    }

    private PlanRow row(Plan plan) {
        Yuan used = trips.of(plan.id).stream()
                .filter(trip -> trip.stage().compareTo(TripStage.ARCHIVED) <= 0)
                .map(Trip::ceiling)
                .reduce(Yuan.ZERO, Yuan::plus);
        return new PlanRow(
                plan.id,
                plan.union,
                nameOf(plan.union),
                plan.terms.name(),
                plan.terms.year(),
                plan.terms.mode(),
                plan.terms.places(),
                plan.terms.budget(),
                used,
                plan.stage);
    }

    OfferedTrip row(Trip trip) {
        NewTrip terms = trip.terms;
        Instant now = clock.now();
        List<SignUp> all = signUps.of(trip.id);
        int waiting = (int) all.stream()
                .filter(one -> one.state() == SignUpState.RESERVED || one.state() == SignUpState.APPLIED)
                .count();
        int placed = (int) all.stream()
                .filter(one -> (SignUpState.TAKING.contains(one.state()) && !one.hasRunOut(now))
                        || one.state() == SignUpState.TRAVELLED)
                .count();
        return new OfferedTrip(
                trip.id,
                terms.title(),
                nameOf(trip.union),
                terms.bases().stream()
                        .flatMap(base -> bases.find(base, terms.startsOn()).stream())
                        .map(BaseRow::name)
                        .collect(Collectors.joining("、")),
                terms.route(),
                terms.startsOn(),
                terms.endsOn(),
                trip.days(),
                trip.cost,
                plans.find(terms.plan()).map(plan -> plan.terms.mode()).orElse(FundingMode.UNION_FREE),
                terms.allocation(),
                terms.capacity(),
                placed,
                waiting,
                terms.signUpFrom(),
                terms.signUpUntil(),
                terms.withdrawUntil(),
                trip.stage());
    }

    private String nameOf(UnionId id) {
        return unions.find(id).map(Union::name).orElse("");
    }

    private Set<UnionId> readable() {
        return unions.where(currentUser.account(), Permission.READ_TRIPS);
    }
}
