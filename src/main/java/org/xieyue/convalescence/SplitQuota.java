package org.xieyue.convalescence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Gives places down the union tree and takes back what is not used; what is used or given on stays where it is. */
@UseCase
public class SplitQuota {

    private final Plans plans;
    private final Trips trips;
    private final Places places;
    private final Unions unions;
    private final AuditTrail trail;
    private final CurrentUser currentUser;

    SplitQuota(Plans plans, Trips trips, Places places, Unions unions, AuditTrail trail, CurrentUser currentUser) {
        this.plans = plans;
        this.trips = trips;
        this.places = places;
        this.unions = unions;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    /**
     * A union's quota.
     *
     * @param places what it has, less what it has given down
     * @param left not used yet
     */
    public record Row(
            UnionId union, String unionName, @Nullable UnionId from, int places, int left) {}

    /** From one's own quota to a union below it; a union that has a quota from somebody else keeps to that one. */
    @Permit(Permission.READ_TRIPS)
    public Answer<PlanId> give(PlanId id, UnionId from, UnionId to, int number) {
        requireKeeper(from);
        Plan plan = open(id);
        if (number < 1) {
            return Answer.refused(Refusal.ofField("places", "convalescence.giveSome"));
        }
        if (from.equals(to) || !unions.covers(from, to)) {
            return Answer.refused(Refusal.ofField("to", "convalescence.notBelow"));
        }
        Optional<Plans.Quota> there = quota(plan, to);
        if (there.isPresent() && !from.equals(there.get().from())) {
            return Answer.refused(Refusal.ofField("to", "convalescence.quotaFromAnother"));
        }
        int left = places.room(plan.id).getOrDefault(from, 0);
        if (number > left) {
            return Answer.refused(Refusal.ofField("places", "convalescence.tooFewPlaces", number, left));
        }
        move(plan, from, to, quota(plan, from).map(Plans.Quota::from).orElse(null), from, number);
        promote(plan);
        trail.record("convalescence.quotaGiven", "case", id.toString(), details(from, to, number));
        return Answer.done(plan.id);
    }

    /** Back to the union that gave it. */
    @Permit(Permission.READ_TRIPS)
    public Answer<PlanId> giveBack(PlanId id, UnionId holder, int number) {
        requireKeeper(holder);
        Plan plan = open(id);
        Plans.Quota mine = quota(plan, holder).orElseThrow(NotFound::new);
        UnionId giver = mine.from();
        if (giver == null) {
            return Answer.refused("convalescence.nobodyToReturnTo");
        }
        int left = places.room(plan.id).getOrDefault(holder, 0);
        if (number < 1 || number > left) {
            return Answer.refused(Refusal.ofField("places", "convalescence.tooFewPlaces", number, left));
        }
        move(
                plan,
                holder,
                giver,
                giver,
                quota(plan, giver).map(Plans.Quota::from).orElse(null),
                number);
        promote(plan);
        trail.record("convalescence.quotaReturned", "case", id.toString(), details(holder, giver, number));
        return Answer.done(plan.id);
    }

    /** Quotas of a plan: all of them for its own union, otherwise those of one's own unions. */
    @Permit(Permission.READ_TRIPS)
    public List<Row> quotas(PlanId id) {
        Map<UnionId, Integer> left = places.room(id);
        return plans.quotas(id).stream()
                .filter(quota -> mayRead(quota.union()))
                .map(quota -> new Row(
                        quota.union(),
                        unions.find(quota.union()).map(Union::name).orElse(""),
                        quota.from(),
                        quota.places(),
                        Objects.requireNonNullElse(left.get(quota.union()), 0)))
                .sorted(Comparator.comparing((Row row) -> row.from() != null).thenComparing(Row::unionName))
                .toList();
    }

    /** Those who waited for a place of the quota are offered it at once, as far as their trips' approvals go. */
    private void promote(Plan plan) {
        for (Trip trip : trips.of(plan.id)) {
            if (trip.stage().promotes()) {
                places.settle(trips.lock(trip.id).orElseThrow(NotFound::new));
            }
        }
    }

    private void move(
            Plan plan,
            UnionId from,
            UnionId to,
            @Nullable UnionId giverOfFrom,
            @Nullable UnionId giverOfTo,
            int number) {
        plans.changeQuota(plan.id, from, giverOfFrom, -number);
        plans.changeQuota(plan.id, to, giverOfTo, number);
    }

    private Plan open(PlanId id) {
        Plan plan = plans.lock(id).orElseThrow(NotFound::new);
        plan.require(PlanStage.DECIDED, PlanStage.QUOTAS_SPLIT);
        return plan;
    }

    private Optional<Plans.Quota> quota(Plan plan, UnionId union) {
        return plans.quotas(plan.id).stream()
                .filter(quota -> quota.union().equals(union))
                .findFirst();
    }

    private void requireKeeper(UnionId union) {
        if (!currentUser.isSystem() && !holds(Permission.KEEP_TRIPS, union)) {
            throw new NotAllowed("convalescence:quota");
        }
    }

    private boolean mayRead(UnionId union) {
        return currentUser.isSystem() || holds(Permission.READ_TRIPS, union);
    }

    private boolean holds(Permission permission, UnionId at) {
        return currentUser.account().appointments().stream()
                .anyMatch(post -> permission.roles().contains(post.role()) && unions.covers(post.union(), at));
    }

    private static Map<String, String> details(UnionId from, UnionId to, int number) {
        return Map.of("from", from.toString(), "to", to.toString(), "places", Integer.toString(number));
    }
}
