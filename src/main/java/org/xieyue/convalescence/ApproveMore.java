package org.xieyue.convalescence;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/**
 * Approves places beyond those first approved, as when a quota was raised since: reserves the money for them before anybody is
 * offered one. Refused when the line has too little left; then nobody is promoted.
 */
@UseCase
public class ApproveMore {

    private final TripFile file;
    private final Plans plans;
    private final Places places;
    private final SignUps signUps;
    private final ApprovalRules rules;
    private final Reservations reservations;
    private final Unions unions;
    private final CurrentUser currentUser;

    ApproveMore(
            TripFile file,
            Plans plans,
            Places places,
            SignUps signUps,
            ApprovalRules rules,
            Reservations reservations,
            Unions unions,
            CurrentUser currentUser) {
        this.file = file;
        this.plans = plans;
        this.places = places;
        this.signUps = signUps;
        this.rules = rules;
        this.reservations = reservations;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /**
     * How an approved trip stands.
     *
     * @param approved for how many people
     * @param taking who have a place or one offered
     * @param wanting on the reserve list with room in their quota and a seat, for whom no place is approved
     */
    public record Standing(int approved, int taking, int wanting) {

        public boolean needsApproval() {
            return wanting > 0;
        }
    }

    /** Empty before the approval and once the list stands. */
    @Permit(Permission.READ_CASE)
    public Optional<Standing> standing(CaseId id) {
        Trip trip = file.find(TripId.of(id));
        Integer approved = trip.approvedPlaces;
        if (approved == null || !isRunning(trip)) {
            return Optional.empty();
        }
        return Optional.of(new Standing(
                approved,
                signUps.taking(trip.id),
                Math.max(0, places.wanting(trip) - Math.max(0, trip.mostPlaces() - signUps.taking(trip.id)))));
    }

    /** Whether the reader approves trips of this size at all; not for whom it is none of their business. */
    @Permit(Permission.READ_CASE)
    public boolean isFor(CaseId id, Account reader) {
        return holdsTier(file.find(TripId.of(id)), reader, "COUNTY");
    }

    /** @param more people beyond those approved */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<TripId> approve(CaseId id, int more) {
        Trip trip = file.lock(id);
        Integer before = trip.approvedPlaces;
        Account me = currentUser.account();
        if (before == null || !isRunning(trip)) {
            return Answer.refused(Refusal.conflict("convalescence.listStands"));
        }
        int wanting = standing(id).map(Standing::wanting).orElse(0);
        if (more < 1 || more > wanting) {
            return Answer.refused(Refusal.ofField("people", "convalescence.tooManyMore", wanting));
        }
        Yuan amount = trip.cost.share().times((long) before + more);
        String tier = rules.tier(trip, amount);
        if (!holdsTier(trip, me, tier)) {
            if (holdsTier(trip, me, "COUNTY")) {
                return Answer.refused("convalescence.aboveTier", amount.display());
            }
            throw new NotAllowed("convalescence:approve");
        }
        Optional<Refusal> barred = rules.barred(trip);
        if (barred.isPresent()) {
            return Answer.refused(barred.get());
        }
        Answer<?> reserved = reserve(trip, amount);
        if (!reserved.isDone()) {
            return Answer.refused(reserved.reasons());
        }
        trip.approved = amount;
        trip.approvedPlaces = before + more;
        trip.approvedHash = ApprovalRules.hash(trip, amount);
        trip.approvedBy = me.id();
        file.save(trip, "moreApproved", Map.of("people", Integer.toString(more), "fen", Long.toString(amount.fen())));
        file.tell(trip, "more-approved", null, Map.of("people", Integer.toString(more), "amount", amount.display()));
        places.settle(trip);
        return Answer.done(trip.id);
    }

    /** In place of what was reserved; a refusal undoes the caller's transaction, so that the former stays. */
    private Answer<?> reserve(Trip trip, Yuan amount) {
        UUID line = trip.line;
        boolean unionMoney = plans.find(trip.terms.plan())
                .orElseThrow(NotFound::new)
                .terms
                .mode()
                .isUnionMoney();
        if (!unionMoney || !amount.isPositive()) {
            return Answer.done(trip.id);
        }
        if (line == null) {
            return Answer.refused("convalescence.noLine");
        }
        CaseId id = trip.id.caseId();
        reservations.release(id, "more approved");
        return reservations.reserve(
                id, new BudgetLineId(line), amount, ApprovalRules.hash(trip, amount), trip.promisedUntil());
    }

    private static boolean isRunning(Trip trip) {
        return trip.stage().compareTo(TripStage.FUNDED) >= 0 && trip.stage().promotes();
    }

    /** The county's reviewer approves up to its limit, the city's approver everything. */
    private boolean holdsTier(Trip trip, Account person, String tier) {
        return person.appointments().stream()
                .anyMatch(
                        post -> isApprover(post, trip) || (!tier.equals(ApprovalRules.CITY) && isReviewer(post, trip)));
    }

    private boolean isApprover(Appointment post, Trip trip) {
        return post.role() == Role.APPROVER && unions.covers(post.union(), trip.union);
    }

    private static boolean isReviewer(Appointment post, Trip trip) {
        return post.role() == Role.REVIEWER && post.union().equals(trip.union);
    }
}
