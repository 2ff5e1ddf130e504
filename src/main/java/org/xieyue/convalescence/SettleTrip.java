package org.xieyue.convalescence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.funds.Settlements;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/**
 * Settles a trip once: actual days and the base's invoice against the caps. Money goes to the base alone; nothing is paid out in
 * cash, and what is above a cap is the person's own.
 */
@UseCase
public class SettleTrip {

    private static final int LONGEST = 60;

    private final TripFile file;
    private final Plans plans;
    private final SignUps signUps;
    private final RollCalls rollCalls;
    private final TripSettlements settlements;
    private final TakenTrips taken;
    private final Reservations reservations;
    private final Settlements ledger;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    SettleTrip(
            TripFile file,
            Plans plans,
            SignUps signUps,
            RollCalls rollCalls,
            TripSettlements settlements,
            TakenTrips taken,
            Reservations reservations,
            Settlements ledger,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.file = file;
        this.plans = plans;
        this.signUps = signUps;
        this.rollCalls = rollCalls;
        this.settlements = settlements;
        this.taken = taken;
        this.reservations = reservations;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The base's invoice.
     *
     * @param number as printed on it: each is settled once
     * @param total of all lines, as printed: a control total
     * @param perPerson for everybody who travelled and is not named otherwise
     * @param otherwise by number of the sign-up, for those whose line differs
     */
    public record Invoice(String number, Yuan total, Yuan perPerson, Map<Integer, Yuan> otherwise) {}

    /** Prepared by one person, checked by another; until then it may be prepared again. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> prepare(CaseId id, Invoice invoice) {
        Trip trip = file.lock(id);
        if (trip.stage().compareTo(TripStage.SETTLED) > 0) {
            return Answer.refused(Refusal.conflict("convalescence.settledBefore"));
        }
        trip.require(TripStage.TRAVELLED, TripStage.SETTLED);
        List<SignUp> travelled = signUps.of(trip.id, SignUpState.TRAVELLED);
        List<Refusal> flaws = flaws(invoice, travelled);
        Map<SignUpId, Reckoning> lines = lines(trip, invoice, travelled);
        Yuan sum = lines.values().stream().map(Reckoning::invoice).reduce(Yuan.ZERO, Yuan::plus);
        if (!sum.equals(invoice.total())) {
            flaws.add(Refusal.ofField(
                    "total", "convalescence.totalDiffers", invoice.total().display(), sum.display()));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Yuan share = lines.values().stream().map(Reckoning::share).reduce(Yuan.ZERO, Yuan::plus);
        boolean stored = settlements.prepare(
                trip,
                invoice.number().strip(),
                lines,
                share,
                sum.minus(share),
                currentUser.account().id(),
                clock.now());
        if (!stored) {
            return Answer.refused(new Refusal(
                    Refusal.Kind.CONFLICT, "convalescence.invoiceSettled", "invoice", List.of(invoice.number())));
        }
        trip.move(TripStage.SETTLED);
        file.save(trip, "settlementPrepared", Map.of("fen", Long.toString(share.fen())));
        return Answer.done(trip.id);
    }

    private static List<Refusal> flaws(Invoice invoice, List<SignUp> travelled) {
        List<Refusal> flaws = new ArrayList<>();
        if (invoice.number().isBlank() || invoice.number().length() > LONGEST) {
            flaws.add(Refusal.ofField("invoice", "convalescence.noInvoice"));
        }
        if (invoice.perPerson().fen() < 0) {
            flaws.add(Refusal.ofField("perPerson", "convalescence.noPrice"));
        }
        List<Integer> known = travelled.stream().map(SignUp::number).toList();
        invoice.otherwise().forEach((number, amount) -> {
            if (!known.contains(number)) {
                flaws.add(Refusal.ofField("otherwise", "convalescence.didNotTravel", number));
            }
            if (amount.fen() < 0) {
                flaws.add(Refusal.ofField("otherwise", "convalescence.noPrice"));
            }
        });
        return flaws;
    }

    private Map<SignUpId, Reckoning> lines(Trip trip, Invoice invoice, List<SignUp> travelled) {
        TripRules rules = file.rules(trip);
        Map<SignUpId, Integer> days = rollCalls.days(trip.id);
        Map<SignUpId, Reckoning> lines = new LinkedHashMap<>();
        for (SignUp one : travelled) {
            Yuan amount = invoice.otherwise().getOrDefault(one.number(), invoice.perPerson());
            Yuan paid = taken.of(one.person()).paidIn(trip.startsOn().getYear());
            lines.put(
                    one.id(),
                    Reckoning.of(
                            rules,
                            trip.crossProvince,
                            days.getOrDefault(one.id(), 0),
                            trip.cost.share(),
                            amount,
                            paid));
        }
        return lines;
    }

    /** What the second person reads: by number, days, invoice, share and own. */
    public record Line(int number, Reckoning reckoning) {}

    @Permit(Permission.WORK_ON_CASE)
    public List<Line> lines(CaseId id) {
        TripId trip = TripId.of(id);
        Map<SignUpId, Integer> numbers = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        signUps.of(trip).forEach(one -> numbers.put(one.id(), one.number()));
        return settlements.lines(trip).stream()
                .map(line -> new Line(numbers.getOrDefault(line.signUp(), 0), line.reckoning()))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
    }

    /** The second person agrees; whoever prepared it or travelled does not. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> check(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.SETTLED);
        AccountId me = currentUser.account().id();
        TripSettlements.Settlement settlement = settlements.find(trip.id).orElseThrow(NotFound::new);
        if (me.equals(settlement.preparedBy())) {
            return Answer.refused("convalescence.checkedBySame");
        }
        if (signUps.of(trip.id, SignUpState.TRAVELLED).stream()
                .anyMatch(one -> one.person().equals(me))) {
            return Answer.refused("convalescence.ownSignUp");
        }
        settlements.check(trip.id, me, clock.now());
        file.save(trip, "settlementChecked");
        return Answer.done(trip.id);
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> sendBack(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.SETTLED);
        trip.move(TripStage.TRAVELLED);
        file.save(trip, "settlementSentBack");
        return Answer.done(trip.id);
    }

    /**
     * Enters what everybody has had, posts what the base is owed, and gives the rest of the reserved money back to its line.
     *
     * @return until when the participants may give feedback
     */
    @Permit(Permission.WORK_ON_CASE)
    public Instant post(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.SETTLED);
        TripSettlements.Settlement settlement = settlements.find(trip.id).orElseThrow(NotFound::new);
        if (!settlement.checked()) {
            throw new OutOfOrder("TRIP-5", "结算未经第二人复核,不能入账", trip.id, trip.stage());
        }
        enter(trip);
        book(trip, settlement);
        trip.move(TripStage.POSTED);
        Deadline feedback = file.start(trip, "feedback", "tripFeedbackPeriod", Convalescence.FEEDBACK_ENDS_AT);
        file.save(
                trip,
                "settlementPosted",
                Map.of("fen", Long.toString(settlement.share().fen())));
        file.tell(
                trip,
                "settled",
                null,
                Map.of(
                        "share",
                        settlement.share().display(),
                        "own",
                        settlement.own().display()));
        return feedback.passesAt();
    }

    private void enter(Trip trip) {
        Map<SignUpId, SignUp> people = new LinkedHashMap<>();
        signUps.of(trip.id, SignUpState.TRAVELLED).forEach(one -> people.put(one.id(), one));
        for (TripSettlements.Line line : settlements.lines(trip.id)) {
            SignUp one = people.get(line.signUp());
            if (one == null || line.reckoning().days() == 0) {
                continue;
            }
            Reckoning reckoning = line.reckoning();
            taken.add(
                    one.person(),
                    trip.id,
                    new TravelHistory.Taken(trip.startsOn(), reckoning.days(), trip.crossProvince, reckoning.share()),
                    "settlement");
            file.write(
                    one.person(),
                    trip,
                    "settled",
                    Map.of(
                            "days", Integer.toString(reckoning.days()),
                            "share", reckoning.share().display(),
                            "own", reckoning.own().display()));
        }
    }

    private void book(Trip trip, TripSettlements.Settlement settlement) {
        Plan plan = plans.find(trip.terms.plan()).orElseThrow(NotFound::new);
        UUID line = trip.line;
        if (!plan.terms.mode().isUnionMoney() || line == null) {
            return;
        }
        CaseId id = trip.id.caseId();
        reservations.release(id, "settled");
        if (settlement.share().isPositive()) {
            String owed = Draw.hash(
                    trip.id + "|" + trip.terms.base() + "|" + settlement.share().fen() + "|" + settlement.invoice());
            reservations
                    .reserve(id, new BudgetLineId(line), settlement.share(), owed)
                    .orElseThrow();
            ledger.begin(List.of(id));
            ledger.pay(List.of(id));
        }
    }

    /** Feedback is in, the papers are complete. */
    @Permit(Permission.WORK_ON_CASE)
    public void archive(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.POSTED);
        file.met(trip, "feedback");
        trip.move(TripStage.ARCHIVED);
        file.save(trip, "archived");
    }

    /** Whether everything that the base is owed has been kept; empty before the settlement. */
    @Permit(Permission.WORK_ON_CASE)
    public Optional<Yuan> owed(CaseId id) {
        return settlements.find(TripId.of(id)).map(TripSettlements.Settlement::share);
    }
}
