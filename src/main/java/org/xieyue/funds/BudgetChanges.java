package org.xieyue.funds;

import static xieyue.schema.Tables.BUDGET_CHANGE;
import static xieyue.schema.Tables.BUDGET_LINE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.BudgetChangeRecord;

@Repository
class BudgetChanges {

    private final DSLContext database;

    BudgetChanges(DSLContext database) {
        this.database = database;
    }

    /** False when this command has proposed something before. */
    boolean add(BudgetChange change) {
        BudgetLineId target = change.target();
        AccountId by = change.by();
        return database.insertInto(BUDGET_CHANGE)
                        .set(BUDGET_CHANGE.ID, change.id().value())
                        .set(BUDGET_CHANGE.KIND, change.kind().name())
                        .set(BUDGET_CHANGE.LINE_ID, change.line().value())
                        .set(BUDGET_CHANGE.TARGET_ID, target == null ? null : target.value())
                        .set(BUDGET_CHANGE.AMOUNT_FEN, change.amount().fen())
                        .set(BUDGET_CHANGE.BEFORE_FEN, change.before().fen())
                        .set(BUDGET_CHANGE.REASON, change.reason())
                        .set(BUDGET_CHANGE.STATE, change.state().name())
                        .set(BUDGET_CHANGE.PROPOSED_BY, by == null ? null : by.value())
                        .set(BUDGET_CHANGE.PROPOSED_AT, change.at().atOffset(ZoneOffset.UTC))
                        .set(BUDGET_CHANGE.COMMAND_ID, change.command())
                        .onConflict(BUDGET_CHANGE.COMMAND_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<BudgetChange> find(BudgetChangeId id) {
        return database.selectFrom(BUDGET_CHANGE)
                .where(BUDGET_CHANGE.ID.eq(id.value()))
                .fetchOptional(BudgetChanges::change);
    }

    Optional<BudgetChange> proposedBy(UUID command) {
        return database.selectFrom(BUDGET_CHANGE)
                .where(BUDGET_CHANGE.COMMAND_ID.eq(command))
                .fetchOptional(BudgetChanges::change);
    }

    Optional<BudgetChange> lock(BudgetChangeId id) {
        return database.selectFrom(BUDGET_CHANGE)
                .where(BUDGET_CHANGE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(BudgetChanges::change);
    }

    void decide(
            BudgetChangeId id, BudgetChangeState state, @Nullable AccountId by, Instant at, @Nullable String reason) {
        database.update(BUDGET_CHANGE)
                .set(BUDGET_CHANGE.STATE, state.name())
                .set(BUDGET_CHANGE.DECIDED_BY, by == null ? null : by.value())
                .set(BUDGET_CHANGE.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(BUDGET_CHANGE.DECISION_REASON, reason)
                .where(BUDGET_CHANGE.ID.eq(id.value()))
                .execute();
    }

    /** The first limit of a line is proposed and not decided. */
    boolean awaitsOpening(BudgetLineId line) {
        return database.fetchExists(
                BUDGET_CHANGE,
                BUDGET_CHANGE.LINE_ID.eq(line.value()),
                BUDGET_CHANGE.KIND.eq(BudgetChangeKind.LIMIT.name()),
                BUDGET_CHANGE.BEFORE_FEN.eq(0L),
                BUDGET_CHANGE.STATE.eq(BudgetChangeState.PROPOSED.name()));
    }

    /** Oldest first. */
    List<BudgetChange> open(Collection<UnionId> unions) {
        return database.select(BUDGET_CHANGE.fields())
                .from(BUDGET_CHANGE)
                .join(BUDGET_LINE)
                .on(BUDGET_LINE.ID.eq(BUDGET_CHANGE.LINE_ID))
                .where(BUDGET_LINE.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList()))
                .and(BUDGET_CHANGE.STATE.eq(BudgetChangeState.PROPOSED.name()))
                .orderBy(BUDGET_CHANGE.PROPOSED_AT, BUDGET_CHANGE.ID)
                .fetch(row -> change(row.into(BUDGET_CHANGE)));
    }

    private static BudgetChange change(BudgetChangeRecord row) {
        return new BudgetChange(
                new BudgetChangeId(row.getId()),
                BudgetChangeKind.valueOf(row.getKind()),
                new BudgetLineId(row.getLineId()),
                Optional.ofNullable(row.getTargetId()).map(BudgetLineId::new).orElse(null),
                new Yuan(row.getAmountFen()),
                new Yuan(row.getBeforeFen()),
                row.getReason(),
                BudgetChangeState.valueOf(row.getState()),
                Optional.ofNullable(row.getProposedBy()).map(AccountId::new).orElse(null),
                row.getProposedAt().toInstant(),
                row.getCommandId());
    }
}
