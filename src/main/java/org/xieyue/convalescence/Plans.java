package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_PLAN;
import static xieyue.schema.Tables.TRIP_QUOTA;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.TripPlanRecord;

/** Yearly plans and the quotas given down from them. */
@Repository
class Plans {

    /** @param from the union that gave the places, null for the plan's own */
    record Quota(UnionId union, @Nullable UnionId from, int places) {}

    private final DSLContext database;

    Plans(DSLContext database) {
        this.database = database;
    }

    /** False when the union has a plan of that name for the year. */
    boolean add(Plan plan) {
        TripPlanRecord row = database.newRecord(TRIP_PLAN);
        NewPlan terms = plan.terms;
        BudgetLineId line = terms.line();
        row.setId(plan.id.value());
        row.setUnionId(plan.union.value());
        row.setYear(terms.year());
        row.setName(terms.name());
        row.setMode(terms.mode().name());
        row.setPlaces(terms.places());
        row.setBudgetFen(terms.budget().fen());
        row.setLineId(line == null ? null : line.value());
        row.setDraftedBy(plan.draftedBy == null ? null : plan.draftedBy.value());
        row.setVersion(0);
        row.setStage(plan.stage.name());
        row.setDecisionReason("");
        return database.insertInto(TRIP_PLAN).set(row).onConflictDoNothing().execute() == 1;
    }

    Optional<Plan> find(PlanId id) {
        return database.selectFrom(TRIP_PLAN)
                .where(TRIP_PLAN.ID.eq(id.value()))
                .fetchOptional()
                .map(Plans::plan);
    }

    /** Nobody else changes the plan, its quotas or its sign-ups until the transaction ends. */
    Optional<Plan> lock(PlanId id) {
        return database.selectFrom(TRIP_PLAN)
                .where(TRIP_PLAN.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .map(Plans::plan);
    }

    List<Plan> of(Collection<UnionId> unions, int year) {
        return database.selectFrom(TRIP_PLAN)
                .where(TRIP_PLAN.UNION_ID.in(unions.stream().map(UnionId::value).toList()), TRIP_PLAN.YEAR.eq(year))
                .orderBy(TRIP_PLAN.NAME, TRIP_PLAN.ID)
                .fetch(Plans::plan);
    }

    void save(Plan plan) {
        int saved = database.update(TRIP_PLAN)
                .set(TRIP_PLAN.STAGE, plan.stage.name())
                .set(TRIP_PLAN.DECIDED_BY, plan.decidedBy == null ? null : plan.decidedBy.value())
                .set(TRIP_PLAN.DECIDED_ON, plan.decidedOn)
                .set(TRIP_PLAN.DECISION_REASON, plan.decisionReason)
                .set(TRIP_PLAN.VERSION, plan.version + 1)
                .where(TRIP_PLAN.ID.eq(plan.id.value()), TRIP_PLAN.VERSION.eq(plan.version))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the plan " + plan.id);
        }
    }

    List<Quota> quotas(PlanId plan) {
        return database.selectFrom(TRIP_QUOTA)
                .where(TRIP_QUOTA.PLAN_ID.eq(plan.value()))
                .fetch(row -> new Quota(
                        new UnionId(row.getUnionId()),
                        row.getFromId() == null ? null : new UnionId(row.getFromId()),
                        row.getPlaces()));
    }

    /** Adds places to a quota, or takes them away when the number is negative. */
    void changeQuota(PlanId plan, UnionId union, @Nullable UnionId from, int by) {
        UUID giver = from == null ? null : from.value();
        database.insertInto(TRIP_QUOTA)
                .set(TRIP_QUOTA.PLAN_ID, plan.value())
                .set(TRIP_QUOTA.UNION_ID, union.value())
                .set(TRIP_QUOTA.FROM_ID, giver)
                .set(TRIP_QUOTA.PLACES, Math.max(by, 0))
                .onConflict(TRIP_QUOTA.PLAN_ID, TRIP_QUOTA.UNION_ID)
                .doUpdate()
                .set(TRIP_QUOTA.PLACES, TRIP_QUOTA.PLACES.plus(by))
                .execute();
    }

    private static Plan plan(TripPlanRecord row) {
        NewPlan terms = new NewPlan(
                row.getYear(),
                row.getName(),
                FundingMode.valueOf(row.getMode()),
                row.getPlaces(),
                new Yuan(row.getBudgetFen()),
                row.getLineId() == null ? null : new BudgetLineId(row.getLineId()));
        Plan plan = new Plan(
                new PlanId(row.getId()),
                new UnionId(row.getUnionId()),
                terms,
                account(row.getDraftedBy()),
                PlanStage.valueOf(row.getStage()),
                row.getVersion());
        plan.decidedBy = account(row.getDecidedBy());
        plan.decidedOn = row.getDecidedOn();
        plan.decisionReason = row.getDecisionReason();
        return plan;
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
