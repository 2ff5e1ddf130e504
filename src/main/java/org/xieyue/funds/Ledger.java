package org.xieyue.funds;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static xieyue.schema.Tables.BUDGET_CHANGE;
import static xieyue.schema.Tables.LEDGER_POSTING;
import static xieyue.schema.Tables.LEDGER_TRANSFER;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** The double-entry ledger: added to, never changed. */
@Repository
class Ledger {

    /** Not built anew each time: every change of a line passes here. */
    private static final String POST = """
            insert into ledger_transfer (id, line_id, kind, case_id, posted_at, posted_by, reason, change_id, limit_fen,
                                         from_account, to_account, amount_fen)
            values (?, ?, ?, cast(? as uuid), cast(? as timestamptz), cast(? as uuid), cast(? as text),
                    cast(? as uuid), cast(? as bigint), ?, ?, ?)
            """;

    private static final String POST_ALL = """
            insert into ledger_transfer (posted_at, posted_by, id, line_id, kind, case_id, from_account, to_account, amount_fen)
            select cast(? as timestamptz), cast(? as uuid), t.* from unnest(
                cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]),
                cast(? as text[]), cast(? as text[]), cast(? as bigint[])) as t
            """;

    private final DSLContext database;
    private final BusinessClock clock;
    private final CurrentUser currentUser;

    Ledger(DSLContext database, BusinessClock clock, CurrentUser currentUser) {
        this.database = database;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    void post(Transfer transfer) {
        Yuan limit = transfer.limit();
        BudgetChangeId change = transfer.change();
        database.execute(
                POST,
                transfer.id(),
                transfer.line().value(),
                transfer.kind().name(),
                caseOf(transfer),
                clock.now().atOffset(ZoneOffset.UTC),
                currentUser.person().map(person -> person.id().value()).orElse(null),
                transfer.reason(),
                change == null ? null : change.value(),
                limit == null ? null : limit.fen(),
                transfer.move().from().name(),
                transfer.move().to().name(),
                transfer.move().amount().fen());
    }

    /** Transfers of cases, many at once: a batch pays thousands. */
    void postAll(List<Transfer> transfers) {
        if (transfers.isEmpty()) {
            return;
        }
        List<Transfer.Move> moves = transfers.stream().map(Transfer::move).toList();
        database.execute(
                POST_ALL,
                clock.now().atOffset(ZoneOffset.UTC),
                currentUser.person().map(person -> person.id().value()).orElse(null),
                transfers.stream().map(Transfer::id).toArray(UUID[]::new),
                transfers.stream().map(each -> each.line().value()).toArray(UUID[]::new),
                transfers.stream().map(each -> each.kind().name()).toArray(String[]::new),
                transfers.stream().map(Ledger::caseOf).toArray(UUID[]::new),
                moves.stream().map(move -> move.from().name()).toArray(String[]::new),
                moves.stream().map(move -> move.to().name()).toArray(String[]::new),
                moves.stream().map(move -> move.amount().fen()).toArray(Long[]::new));
    }

    private static @Nullable UUID caseOf(Transfer transfer) {
        CaseId caseId = transfer.caseId();
        return caseId == null ? null : caseId.value();
    }

    /** What was paid for these cases. */
    Yuan paid(Collection<CaseId> cases) {
        return new Yuan(database.select(coalesce(sum(LEDGER_POSTING.AMOUNT_FEN), inline(BigDecimal.ZERO))
                        .cast(Long.class))
                .from(LEDGER_POSTING)
                .where(LEDGER_POSTING.CASE_ID.eq(
                        DSL.any(cases.stream().map(CaseId::value).toArray(UUID[]::new))))
                .and(LEDGER_POSTING.ACCOUNT.eq(LedgerAccount.PAID.name()))
                .fetchSingle()
                .value1());
    }

    /** The sum of every account of a line. */
    Map<LedgerAccount, Yuan> balances(BudgetLineId line) {
        Map<LedgerAccount, Yuan> balances = new EnumMap<>(LedgerAccount.class);
        for (LedgerAccount account : LedgerAccount.values()) {
            balances.put(account, Yuan.ZERO);
        }
        Field<Long> balance = sum(LEDGER_POSTING.AMOUNT_FEN).cast(Long.class);
        database.select(LEDGER_POSTING.ACCOUNT, balance)
                .from(LEDGER_POSTING)
                .where(LEDGER_POSTING.LINE_ID.eq(line.value()))
                .groupBy(LEDGER_POSTING.ACCOUNT)
                .forEach(row -> balances.put(LedgerAccount.valueOf(row.value1()), new Yuan(row.value2())));
        return balances;
    }

    /** Newest first; {@code before} is the number of the last row of the page before. */
    List<PostedTransfer> statement(BudgetLineId line, @Nullable Long before, int limit) {
        Field<Long> available = DSL.when(
                        LEDGER_TRANSFER.TO_ACCOUNT.eq(LedgerAccount.AVAILABLE.name()), LEDGER_TRANSFER.AMOUNT_FEN)
                .when(LEDGER_TRANSFER.FROM_ACCOUNT.eq(LedgerAccount.AVAILABLE.name()), LEDGER_TRANSFER.AMOUNT_FEN.neg())
                .otherwise(0L);
        return database.select(LEDGER_TRANSFER.fields())
                .select(available, BUDGET_CHANGE.PROPOSED_BY)
                .from(LEDGER_TRANSFER)
                .leftJoin(BUDGET_CHANGE)
                .on(BUDGET_CHANGE.ID.eq(LEDGER_TRANSFER.CHANGE_ID))
                .where(LEDGER_TRANSFER.LINE_ID.eq(line.value()))
                .and(before == null ? DSL.noCondition() : LEDGER_TRANSFER.NUMBER.lt(before))
                .orderBy(LEDGER_TRANSFER.NUMBER.desc())
                .limit(limit)
                .fetch(row -> new PostedTransfer(
                        row.get(LEDGER_TRANSFER.NUMBER),
                        row.get(LEDGER_TRANSFER.POSTED_AT).toInstant(),
                        TransferKind.valueOf(row.get(LEDGER_TRANSFER.KIND)),
                        Optional.ofNullable(row.get(LEDGER_TRANSFER.CASE_ID))
                                .map(CaseId::new)
                                .orElse(null),
                        Optional.ofNullable(row.get(LEDGER_TRANSFER.POSTED_BY))
                                .map(AccountId::new)
                                .orElse(null),
                        Optional.ofNullable(row.get(BUDGET_CHANGE.PROPOSED_BY))
                                .map(AccountId::new)
                                .orElse(null),
                        row.get(LEDGER_TRANSFER.REASON),
                        new Yuan(row.get(available))));
    }
}
