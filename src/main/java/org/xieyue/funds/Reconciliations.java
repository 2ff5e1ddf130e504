package org.xieyue.funds;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static xieyue.schema.Tables.BUDGET_LINE;
import static xieyue.schema.Tables.LEDGER_POSTING;
import static xieyue.schema.Tables.RECONCILIATION;
import static xieyue.schema.Tables.RECONCILIATION_DIFFERENCE;
import static xieyue.schema.Tables.RESERVATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;

@Repository
class Reconciliations {

    /**
     * A line as its own figures, its postings and its reservations tell it.
     *
     * @param sum of all postings
     */
    record Told(
            BudgetLineId line,
            UnionId union,
            String name,
            Yuan limit,
            Yuan used,
            Yuan sum,
            Yuan source,
            Yuan available,
            Yuan reserved,
            Yuan paid,
            Yuan held,
            Yuan settled) {}

    record Difference(BudgetLineId line, Reconciled what, Yuan expected, Yuan found) {}

    record Run(UUID id, Instant at, int lines, int differences) {}

    private static final String HELD = "held";
    private static final String SETTLED = "settled";

    private final DSLContext database;

    Reconciliations(DSLContext database) {
        this.database = database;
    }

    /** One statement, so that all of it is of one moment. */
    List<Told> told() {
        Table<?> promises = promises();
        return database.select(BUDGET_LINE.fields())
                .select(
                        posted(DSL.noCondition()),
                        posted(LEDGER_POSTING.ACCOUNT.eq(LedgerAccount.SOURCE.name())),
                        posted(LEDGER_POSTING.ACCOUNT.eq(LedgerAccount.AVAILABLE.name())),
                        posted(LEDGER_POSTING.ACCOUNT.eq(LedgerAccount.RESERVED.name())),
                        posted(LEDGER_POSTING.ACCOUNT.eq(LedgerAccount.PAID.name())),
                        coalesce(promises.field(HELD, Long.class), 0L),
                        coalesce(promises.field(SETTLED, Long.class), 0L))
                .from(BUDGET_LINE)
                .leftJoin(promises)
                .on(promises.field(RESERVATION.LINE_ID).eq(BUDGET_LINE.ID))
                .orderBy(BUDGET_LINE.ID)
                .fetch(row -> {
                    int first = BUDGET_LINE.fields().length;
                    return new Told(
                            new BudgetLineId(row.get(BUDGET_LINE.ID)),
                            new UnionId(row.get(BUDGET_LINE.UNION_ID)),
                            row.get(BUDGET_LINE.NAME),
                            new Yuan(row.get(BUDGET_LINE.LIMIT_FEN)),
                            new Yuan(row.get(BUDGET_LINE.USED_FEN)),
                            yuan(row, first),
                            yuan(row, first + 1),
                            yuan(row, first + 2),
                            yuan(row, first + 3),
                            yuan(row, first + 4),
                            yuan(row, first + 5),
                            yuan(row, first + 6));
                });
    }

    private static Yuan yuan(org.jooq.Record row, int index) {
        return new Yuan(row.get(index, Long.class));
    }

    private static Field<Long> posted(Condition account) {
        return DSL.field(select(coalesce(sum(LEDGER_POSTING.AMOUNT_FEN), inline(BigDecimal.ZERO))
                        .cast(Long.class))
                .from(LEDGER_POSTING)
                .where(LEDGER_POSTING.LINE_ID.eq(BUDGET_LINE.ID))
                .and(account));
    }

    /** Promises are summed up once and not for each line. */
    private static Table<?> promises() {
        return select(
                        RESERVATION.LINE_ID,
                        amounts("HELD").as(HELD),
                        amounts("PAID").as(SETTLED))
                .from(RESERVATION)
                .groupBy(RESERVATION.LINE_ID)
                .asTable("promises");
    }

    private static Field<Long> amounts(String state) {
        return coalesce(sum(RESERVATION.AMOUNT_FEN).filterWhere(RESERVATION.STATE.eq(state)), inline(BigDecimal.ZERO))
                .cast(Long.class);
    }

    void add(Run run, List<Difference> differences) {
        database.insertInto(RECONCILIATION)
                .set(RECONCILIATION.ID, run.id())
                .set(RECONCILIATION.RAN_AT, run.at().atOffset(ZoneOffset.UTC))
                .set(RECONCILIATION.LINES, run.lines())
                .set(RECONCILIATION.DIFFERENCES, run.differences())
                .execute();
        for (Difference each : differences) {
            database.insertInto(RECONCILIATION_DIFFERENCE)
                    .set(RECONCILIATION_DIFFERENCE.RECONCILIATION_ID, run.id())
                    .set(RECONCILIATION_DIFFERENCE.LINE_ID, each.line().value())
                    .set(RECONCILIATION_DIFFERENCE.WHAT, each.what().name())
                    .set(RECONCILIATION_DIFFERENCE.EXPECTED_FEN, each.expected().fen())
                    .set(RECONCILIATION_DIFFERENCE.FOUND_FEN, each.found().fen())
                    .execute();
        }
    }

    /** Two comparisons at once: the second looks at what the first has stored. */
    void waitForOthers() {
        database.execute("select pg_advisory_xact_lock(hashtext('funds-reconciliation'))");
    }

    /** Newest first. */
    List<Run> latest(int limit) {
        return database.selectFrom(RECONCILIATION)
                .orderBy(RECONCILIATION.RAN_AT.desc(), RECONCILIATION.ID)
                .limit(limit)
                .fetch(row -> new Run(row.getId(), row.getRanAt().toInstant(), row.getLines(), row.getDifferences()));
    }

    List<Difference> differences(UUID run, Collection<UnionId> unions) {
        return database.select(RECONCILIATION_DIFFERENCE.fields())
                .from(RECONCILIATION_DIFFERENCE)
                .join(BUDGET_LINE)
                .on(BUDGET_LINE.ID.eq(RECONCILIATION_DIFFERENCE.LINE_ID))
                .where(RECONCILIATION_DIFFERENCE.RECONCILIATION_ID.eq(run))
                .and(BUDGET_LINE.UNION_ID.in(unions.stream().map(UnionId::value).toList()))
                .orderBy(BUDGET_LINE.NAME, RECONCILIATION_DIFFERENCE.WHAT)
                .fetch(row -> new Difference(
                        new BudgetLineId(row.get(RECONCILIATION_DIFFERENCE.LINE_ID)),
                        Reconciled.valueOf(row.get(RECONCILIATION_DIFFERENCE.WHAT)),
                        new Yuan(row.get(RECONCILIATION_DIFFERENCE.EXPECTED_FEN)),
                        new Yuan(row.get(RECONCILIATION_DIFFERENCE.FOUND_FEN))));
    }
}
