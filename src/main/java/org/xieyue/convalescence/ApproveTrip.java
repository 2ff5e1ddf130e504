package org.xieyue.convalescence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Approves who goes and what it may cost, by tier, and reserves the money. */
@UseCase
public class ApproveTrip {

    private final TripFile file;
    private final Plans plans;
    private final SignUps signUps;
    private final ApprovalRules rules;
    private final Reservations reservations;
    private final Unions unions;
    private final CurrentUser currentUser;

    ApproveTrip(
            TripFile file,
            Plans plans,
            SignUps signUps,
            ApprovalRules rules,
            Reservations reservations,
            Unions unions,
            CurrentUser currentUser) {
        this.file = file;
        this.plans = plans;
        this.signUps = signUps;
        this.rules = rules;
        this.reservations = reservations;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /** {@code COUNTY} or {@code CITY}, by the amount and the region's limit. */
    @Permit(Permission.WORK_ON_CASE)
    public String chooseTier(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.NOTICE_PASSED);
        String tier = rules.tier(trip, amount(trip));
        trip.tier = tier;
        file.save(trip, "tierChosen", Map.of("tier", tier));
        return tier;
    }

    /** What is approved: the share of everybody who has a place. */
    private Yuan amount(Trip trip) {
        return trip.cost.share().times(signUps.taking(trip.id));
    }

    /** The lines from which the trip can be paid. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Reservations.BudgetLineRow> lines(CaseId id) {
        Trip trip = file.find(TripId.of(id));
        Plan plan = plan(trip);
        return plan.terms.mode().isUnionMoney()
                ? reservations.linesFor(trip.union, Convalescence.TRIP, plan.terms.year())
                : List.of();
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> approve(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.NOTICE_PASSED);
        Optional<Refusal> barred = rules.barred(trip);
        if (barred.isPresent()) {
            return Answer.refused(barred.get());
        }
        Plan plan = plan(trip);
        trip.line = Optional.ofNullable(plan.line()).map(BudgetLineId::value).orElse(null);
        trip.approvedBy = currentUser.account().id();
        Yuan amount = amount(trip);
        trip.approved = amount;
        trip.approvedPlaces = signUps.taking(trip.id);
        trip.approvedHash = ApprovalRules.hash(trip, amount);
        trip.move(TripStage.APPROVED);
        file.save(trip, "approved", Map.of("fen", Long.toString(amount.fen())));
        return Answer.done(trip.id);
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> sendBack(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.NOTICE_PASSED);
        Optional<Refusal> barred = rules.barred(trip);
        if (barred.isPresent()) {
            return Answer.refused(barred.get());
        }
        trip.move(TripStage.LISTED);
        file.save(trip, "sentBack");
        return Answer.done(trip.id);
    }

    /** Nobody goes: everybody is told why, all places end. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> refuse(CaseId id, String reason) {
        Trip trip = file.lock(id);
        trip.require(TripStage.NOTICE_PASSED);
        Optional<Refusal> barred = rules.barred(trip);
        if (barred.isPresent()) {
            return Answer.refused(barred.get());
        }
        if (reason.isBlank()) {
            return Answer.refused(Refusal.ofField("reason", "convalescence.noReason"));
        }
        endAll(trip, "trip-refused", reason.strip());
        trip.move(TripStage.REFUSED);
        file.save(trip, "refused");
        return Answer.done(trip.id);
    }

    /** Given up at any stage before the journey: places end, the money goes back. */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<TripId> cancel(TripId cancelled, String reason) {
        Trip trip = file.lock(cancelled);
        CaseId id = cancelled.caseId();
        if (!isCancellable(trip)) {
            return Answer.refused(Refusal.conflict("convalescence.tooLateToCancel"));
        }
        endAll(trip, "trip-cancelled", reason.strip());
        reservations.release(id, "cancelled");
        trip.move(TripStage.CANCELLED);
        file.save(trip, "cancelled");
        return Answer.done(trip.id);
    }

    /** Whether the reader could cancel the trip now; empty when it is none of the reader's business. */
    @Permit(Permission.READ_CASE)
    public Optional<Boolean> mayCancel(CaseId id, Account reader) {
        Trip trip = file.find(TripId.of(id));
        boolean keeps = reader.appointments().stream()
                .anyMatch(post ->
                        Permission.KEEP_TRIPS.roles().contains(post.role()) && unions.covers(post.union(), trip.union));
        return keeps ? Optional.of(isCancellable(trip)) : Optional.empty();
    }

    private static boolean isCancellable(Trip trip) {
        return !trip.stage().isOver() && trip.stage().compareTo(TripStage.UNDER_WAY) < 0;
    }

    private void endAll(Trip trip, String message, String reason) {
        for (SignUp one : signUps.of(trip.id)) {
            if (one.state().isOpen()) {
                signUps.move(one.id(), SignUpState.REFUSED, message);
                file.write(one.person(), trip, message, Map.of("reason", reason));
            }
        }
    }

    /** Reserves what was approved. Refused with {@code funds.exhausted}: then the fund officer names another line. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> reserve(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.APPROVED);
        Yuan amount = trip.approved;
        if (amount == null || !ApprovalRules.hash(trip, amount).equals(trip.approvedHash)) {
            throw new OutOfOrder("TRIP-4", "金额或收款单位在审批后有变动,须重新审批", trip.id, trip.stage());
        }
        if (plan(trip).terms.mode().isUnionMoney() && amount.isPositive()) {
            UUID line = trip.line;
            if (line == null) {
                return Answer.refused("convalescence.noLine");
            }
            if (reservations.reserve(
                            id, new BudgetLineId(line), amount, ApprovalRules.hash(trip, amount), trip.promisedUntil())
                    instanceof Answer.Refused<Reservations.Reservation> refused) {
                return Answer.refused(refused.reasons());
            }
        }
        trip.move(TripStage.FUNDED);
        file.save(trip, "fundsReserved", Map.of("fen", Long.toString(amount.fen())));
        file.tell(trip, "funds-reserved", null, Map.of("amount", amount.display()));
        return Answer.done(trip.id);
    }

    @Permit(Permission.KEEP_FUNDS)
    public Answer<TripId> nameLine(CaseId id, BudgetLineId line) {
        Trip trip = file.lock(id);
        trip.require(TripStage.APPROVED);
        Plan plan = plan(trip);
        boolean open = reservations.linesFor(trip.union, Convalescence.TRIP, plan.terms.year()).stream()
                .anyMatch(row -> row.id().equals(line));
        if (!open) {
            return Answer.refused(
                    Refusal.ofField("budgetLine", "convalescence.noSuchLine", Integer.toString(plan.terms.year())));
        }
        trip.line = line.value();
        file.save(trip, "lineNamed", Map.of("line", line.toString()));
        return Answer.done(trip.id);
    }

    private Plan plan(Trip trip) {
        return plans.find(trip.terms.plan()).orElseThrow(NotFound::new);
    }
}
