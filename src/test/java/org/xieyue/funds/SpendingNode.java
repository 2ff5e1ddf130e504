package org.xieyue.funds;

import static xieyue.schema.Tables.BUDGET_LINE;
import static xieyue.schema.Tables.RESERVATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** One node of the application, as those who spend see it. */
interface SpendingNode {

    boolean reserve(CaseId forCase, BudgetLineId from, Yuan amount, LocalDate lastDay);

    void release(CaseId ofCase);

    int expire();

    /** What the product does. */
    static SpendingNode of(ApplicationContext node) {
        Reservations reservations = node.getBean(Reservations.class);
        ExpireReservations expire = node.getBean(ExpireReservations.class);
        TransactionOperations transactions = node.getBean(TransactionOperations.class);
        CurrentUser user = node.getBean(CurrentUser.class);
        return new SpendingNode() {
            @Override
            public boolean reserve(CaseId forCase, BudgetLineId from, Yuan amount, LocalDate lastDay) {
                return user.asSystem(() -> Boolean.TRUE.equals(transactions.execute(transaction -> reservations
                        .reserve(forCase, from, amount, "hash", lastDay)
                        .isDone())));
            }

            @Override
            public void release(CaseId ofCase) {
                user.asSystem(() -> {
                    transactions.executeWithoutResult(transaction -> reservations.release(ofCase, "refused"));
                    return true;
                });
            }

            @Override
            public int expire() {
                return expire.run();
            }
        };
    }

    /** What one writes who has not thought of the other node: add up what is promised, then promise. */
    static SpendingNode checkingThenInserting(ApplicationContext node) {
        return new CheckThenInsert(
                node.getBean(TransactionOperations.class),
                node.getBean(DSLContext.class),
                node.getBean(Ledger.class),
                node.getBean(HeldReservations.class));
    }

    record CheckThenInsert(
            TransactionOperations transactions, DSLContext sql, Ledger ledger, HeldReservations reservations)
            implements SpendingNode {

        @Override
        public boolean reserve(CaseId forCase, BudgetLineId from, Yuan amount, LocalDate lastDay) {
            return Boolean.TRUE.equals(transactions.execute(transaction -> {
                HeldReservation wanted = new HeldReservation(UUID.randomUUID(), forCase, from, amount, "hash");
                if (promised(from) + amount.fen() > limit(from) || !add(wanted, lastDay)) {
                    return false;
                }
                ledger.post(Transfer.reserved(wanted));
                return true;
            }));
        }

        private boolean add(HeldReservation wanted, LocalDate lastDay) {
            return sql.insertInto(RESERVATION)
                            .set(RESERVATION.ID, wanted.id())
                            .set(RESERVATION.CASE_ID, wanted.caseId().value())
                            .set(RESERVATION.LINE_ID, wanted.line().value())
                            .set(RESERVATION.AMOUNT_FEN, wanted.amount().fen())
                            .set(RESERVATION.APPROVED_HASH, wanted.approvedHash())
                            .set(RESERVATION.RESERVED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                            .set(RESERVATION.LAST_DAY, lastDay)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }

        private long promised(BudgetLineId line) {
            return sql.select(DSL.coalesce(DSL.sum(RESERVATION.AMOUNT_FEN).cast(Long.class), 0L))
                    .from(RESERVATION)
                    .where(RESERVATION.LINE_ID.eq(line.value()), RESERVATION.STATE.eq("HELD"))
                    .fetchSingle()
                    .value1();
        }

        private long limit(BudgetLineId line) {
            return sql.select(BUDGET_LINE.LIMIT_FEN)
                    .from(BUDGET_LINE)
                    .where(BUDGET_LINE.ID.eq(line.value()))
                    .fetchSingle()
                    .value1();
        }

        @Override
        public void release(CaseId ofCase) {
            transactions.executeWithoutResult(transaction -> {
                Optional<HeldReservation> held = reservations.lock(ofCase);
                held.ifPresent(each -> {
                    reservations.end(each, HeldReservations.End.RELEASED, Instant.now());
                    ledger.post(Transfer.released(each, "refused"));
                });
            });
        }

        @Override
        public int expire() {
            return 0;
        }
    }
}
