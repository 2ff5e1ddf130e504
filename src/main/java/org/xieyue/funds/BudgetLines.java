package org.xieyue.funds;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static xieyue.schema.Tables.BUDGET_LINE;
import static xieyue.schema.Tables.RESERVATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.BudgetLineRecord;

@Repository
class BudgetLines {

    private static final Field<Long> PAID =
            field(select(coalesce(sum(RESERVATION.AMOUNT_FEN), inline(java.math.BigDecimal.ZERO))
                            .cast(Long.class))
                    .from(RESERVATION)
                    .where(RESERVATION.LINE_ID.eq(BUDGET_LINE.ID), RESERVATION.STATE.eq("PAID")));

    private final DSLContext database;
    private final Map<BudgetLineId, UnionId> owners = new ConcurrentHashMap<>();

    BudgetLines(DSLContext database) {
        this.database = database;
    }

    /** With no money yet. False when a line was opened by this command before, or one with this name exists. */
    boolean add(
            BudgetLineId id,
            UnionId union,
            BudgetTerms terms,
            UUID command,
            Instant openedAt,
            @Nullable AccountId openedBy) {
        return database.insertInto(BUDGET_LINE)
                        .set(BUDGET_LINE.ID, id.value())
                        .set(BUDGET_LINE.UNION_ID, union.value())
                        .set(BUDGET_LINE.YEAR, terms.year())
                        .set(BUDGET_LINE.PURPOSE, terms.purpose())
                        .set(BUDGET_LINE.SOURCE, terms.source().name())
                        .set(BUDGET_LINE.NAME, terms.name())
                        .set(BUDGET_LINE.LIMIT_FEN, 0L)
                        .set(BUDGET_LINE.OPENED_AT, openedAt.atOffset(ZoneOffset.UTC))
                        .set(BUDGET_LINE.OPENED_BY, openedBy == null ? null : openedBy.value())
                        .set(BUDGET_LINE.COMMAND_ID, command)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<BudgetLine> find(BudgetLineId id) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.ID.eq(id.value()))
                .fetchOptional(BudgetLines::line);
    }

    /** Whose line it is, which never changes and every reservation asks. */
    Optional<UnionId> ownerOf(BudgetLineId id) {
        UnionId known = owners.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UnionId> found = find(id).map(BudgetLine::union);
        found.ifPresent(owner -> owners.put(id, owner));
        return found;
    }

    Optional<BudgetLine> openedBy(UUID command) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.COMMAND_ID.eq(command))
                .fetchOptional(BudgetLines::line);
    }

    Optional<BudgetLine> lock(BudgetLineId id) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(BudgetLines::line);
    }

    void giveBack(BudgetLineId id, Yuan amount) {
        database.update(BUDGET_LINE)
                .set(BUDGET_LINE.USED_FEN, BUDGET_LINE.USED_FEN.minus(amount.fen()))
                .where(BUDGET_LINE.ID.eq(id.value()))
                .execute();
    }

    void limit(BudgetLineId id, Yuan limit) {
        database.update(BUDGET_LINE)
                .set(BUDGET_LINE.LIMIT_FEN, limit.fen())
                .where(BUDGET_LINE.ID.eq(id.value()))
                .execute();
    }

    List<BudgetLine> forPurpose(Collection<UnionId> unions, String purpose, int year) {
        return database.selectFrom(BUDGET_LINE)
                .where(BUDGET_LINE.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList()))
                .and(BUDGET_LINE.PURPOSE.eq(purpose))
                .and(BUDGET_LINE.YEAR.eq(year))
                .orderBy(BUDGET_LINE.LIMIT_FEN.minus(BUDGET_LINE.USED_FEN).desc(), BUDGET_LINE.NAME)
                .fetch(BudgetLines::line);
    }

    List<Figures> rows(Collection<UnionId> unions, int year) {
        return database.select(BUDGET_LINE.fields())
                .select(PAID)
                .from(BUDGET_LINE)
                .where(BUDGET_LINE.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList()))
                .and(BUDGET_LINE.YEAR.eq(year))
                .orderBy(BUDGET_LINE.PURPOSE, BUDGET_LINE.NAME, BUDGET_LINE.ID)
                .fetch(BudgetLines::figures);
    }

    Optional<Figures> row(BudgetLineId id) {
        return database.select(BUDGET_LINE.fields())
                .select(PAID)
                .from(BUDGET_LINE)
                .where(BUDGET_LINE.ID.eq(id.value()))
                .fetchOptional(BudgetLines::figures);
    }

    List<Integer> years(Collection<UnionId> unions) {
        return database.selectDistinct(BUDGET_LINE.YEAR)
                .from(BUDGET_LINE)
                .where(BUDGET_LINE.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList()))
                .orderBy(BUDGET_LINE.YEAR.desc())
                .fetch(BUDGET_LINE.YEAR);
    }

    private static Figures figures(Record found) {
        return new Figures(line(found.into(BUDGET_LINE)), new Yuan(found.get(PAID)));
    }

    /** A line and what of its used money has left the union. */
    record Figures(BudgetLine line, Yuan paid) {}

    private static BudgetLine line(BudgetLineRecord found) {
        return new BudgetLine(
                new BudgetLineId(found.getId()),
                new UnionId(found.getUnionId()),
                found.getYear(),
                found.getPurpose(),
                FundSource.valueOf(found.getSource()),
                found.getName(),
                new Yuan(found.getLimitFen()),
                new Yuan(found.getUsedFen()));
    }
}
