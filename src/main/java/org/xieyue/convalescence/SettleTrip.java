package org.xieyue.convalescence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final TripSettlements settlements;
    private final Reckonings reckonings;
    private final Bases bases;
    private final Reservations reservations;
    private final Settlements ledger;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    SettleTrip(
            TripFile file,
            Plans plans,
            SignUps signUps,
            TripSettlements settlements,
            Reckonings reckonings,
            Bases bases,
            Reservations reservations,
            Settlements ledger,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.file = file;
        this.plans = plans;
        this.signUps = signUps;
        this.settlements = settlements;
        this.reckonings = reckonings;
        this.bases = bases;
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
     * @param base whose invoice it is; null for the only one that is left
     */
    public record Invoice(
            String number,
            Yuan total,
            Yuan perPerson,
            Map<Integer, Yuan> otherwise,
            @Nullable BaseId base) {

        public Invoice(String number, Yuan total, Yuan perPerson, Map<Integer, Yuan> otherwise) {
            this(number, total, perPerson, otherwise, null);
        }
    }

    /** The bases whose invoice is still to be settled; of a trip its one base, of vouchers all at which one was used. */
    @Permit(Permission.WORK_ON_CASE)
    public List<BaseRow> payees(CaseId id) {
        Trip trip = file.find(TripId.of(id));
        return reckonings.unsettled(trip).stream()
                .flatMap(base -> bases.find(base, trip.startsOn()).stream())
                .toList();
    }

    @Permit(Permission.WORK_ON_CASE)
    public boolean isByVoucher(CaseId id) {
        return file.find(TripId.of(id)).isByVoucher();
    }

    /** Prepared by one person, checked by another; until then it may be prepared again. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> prepare(CaseId id, Invoice invoice) {
        Trip trip = file.lock(id);
        if (trip.stage().compareTo(TripStage.SETTLED) > 0) {
            return Answer.refused(Refusal.conflict("convalescence.settledBefore"));
        }
        trip.require(TripStage.TRAVELLED, TripStage.SETTLED);
        List<BaseId> unsettled = reckonings.unsettled(trip);
        BaseId given = invoice.base();
        if (given == null ? unsettled.size() != 1 : !unsettled.contains(given)) {
            return Answer.refused(Refusal.ofField("base", "convalescence.whichBase"));
        }
        BaseId base = given == null ? unsettled.getFirst() : given;
        List<SignUp> travelled = reckonings.travelled(trip, base);
        List<Refusal> flaws = flaws(invoice, travelled);
        Map<SignUpId, Reckoning> lines = reckonings.lines(trip, invoice, travelled);
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
                base,
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

    /** What the second person reads, once all is checked that of all bases: by number, days, invoice, share and own. */
    public record Line(int number, Reckoning reckoning) {}

    @Permit(Permission.WORK_ON_CASE)
    public List<Line> lines(CaseId id) {
        TripId trip = TripId.of(id);
        Map<SignUpId, Integer> numbers = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        signUps.of(trip).forEach(one -> numbers.put(one.id(), one.number()));
        Optional<BaseId> open = settlements.open(trip).map(TripSettlements.Settlement::payee);
        return settlements.lines(trip).stream()
                .filter(line -> open.isEmpty() || open.get().equals(line.payee()))
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
        TripSettlements.Settlement settlement = settlements.open(trip.id).orElseThrow(NotFound::new);
        if (me.equals(settlement.preparedBy())) {
            return Answer.refused("convalescence.checkedBySame");
        }
        if (signUps.of(trip.id, SignUpState.TRAVELLED).stream()
                .anyMatch(one -> one.person().equals(me))) {
            return Answer.refused("convalescence.ownSignUp");
        }
        settlements.check(trip.id, me, clock.now());
        if (!reckonings.unsettled(trip).isEmpty()) {
            trip.move(TripStage.TRAVELLED);
        }
        file.save(trip, "settlementChecked");
        return Answer.done(trip.id);
    }

    /** Whether the invoice of another base is to be settled before the whole is posted. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean isMoreToSettle(CaseId id) {
        return file.find(TripId.of(id)).stage() == TripStage.TRAVELLED;
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
        List<TripSettlements.Settlement> settled = settlements.of(trip.id);
        if (settled.isEmpty() || !settled.stream().allMatch(TripSettlements.Settlement::checked)) {
            throw new OutOfOrder("TRIP-5", "结算未经第二人复核,不能入账", trip.id, trip.stage());
        }
        reckonings.enter(trip);
        Yuan share = sum(settled, TripSettlements.Settlement::share);
        Yuan own = sum(settled, TripSettlements.Settlement::own);
        book(trip, settled, share);
        trip.move(TripStage.POSTED);
        Deadline feedback = file.start(trip, "feedback", "tripFeedbackPeriod", Convalescence.FEEDBACK_ENDS_AT);
        file.save(trip, "settlementPosted", Map.of("fen", Long.toString(share.fen())));
        file.tell(
                trip,
                "settled",
                null,
                Map.of(
                        "share", share.display(),
                        "own", own.display()));
        return feedback.passesAt();
    }

    private static Yuan sum(
            List<TripSettlements.Settlement> settled, Function<TripSettlements.Settlement, Yuan> amount) {
        return settled.stream().map(amount).reduce(Yuan.ZERO, Yuan::plus);
    }

    private void book(Trip trip, List<TripSettlements.Settlement> settled, Yuan share) {
        Plan plan = plans.find(trip.terms.plan()).orElseThrow(NotFound::new);
        UUID line = trip.line;
        if (!plan.terms.mode().isUnionMoney() || line == null) {
            return;
        }
        CaseId id = trip.id.caseId();
        reservations.release(id, "settled");
        if (share.isPositive()) {
            String owed = settled.stream()
                    .map(one -> one.payee() + "|" + one.share().fen() + "|" + one.invoice())
                    .collect(Collectors.joining("|", trip.id + "|", ""));
            reservations
                    .reserve(id, new BudgetLineId(line), share, Draw.hash(owed))
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
        List<TripSettlements.Settlement> settled = settlements.of(TripId.of(id));
        return settled.isEmpty() ? Optional.empty() : Optional.of(sum(settled, TripSettlements.Settlement::share));
    }
}
