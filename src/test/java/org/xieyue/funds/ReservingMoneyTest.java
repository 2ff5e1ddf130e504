package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.LEDGER_TRANSFER;
import static xieyue.schema.Tables.RESERVATION;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ReservingMoneyTest {

    private static final String HASH = "approved";

    @Autowired
    Reservations reservations;

    @Autowired
    TestBudgets budgets;

    @Autowired
    BudgetBoard board;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext sql;

    @Autowired
    BusinessClock clock;

    TestPeople.Organisation organisation;
    BudgetLineId line;
    CaseId caseId;

    @BeforeEach
    void openLineAndCase() {
        organisation = people.organisation();
        line = line(organisation.city(), "生活救助", 10_000);
        caseId = newCase();
    }

    private BudgetLineId line(UnionId union, String name, long limit) {
        BudgetTerms terms = new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, name, Yuan.of(limit));
        return budgets.line(union, terms);
    }

    private CaseId newCase() {
        return cases.open(organisation.basic(), organisation.worker().id());
    }

    private Answer<Reservations.Reservation> reserve(CaseId forCase, BudgetLineId from, long yuan) {
        return reserve(forCase, from, yuan, HASH);
    }

    private Answer<Reservations.Reservation> reserve(CaseId forCase, BudgetLineId from, long yuan, String hash) {
        return currentUser.asSystem(
                () -> transactions.execute(transaction -> reservations.reserve(forCase, from, Yuan.of(yuan), hash)));
    }

    private void release(CaseId ofCase) {
        currentUser.asSystem(() -> {
            transactions.executeWithoutResult(transaction -> reservations.release(ofCase, "refused"));
            return true;
        });
    }

    private BudgetBoard.Row row() {
        return people.as(organisation.auditor(), () -> board.line(line));
    }

    private void assertThatTheLedgerAgrees() {
        var balances = ledger.balances(line);
        assertThat(balances.values().stream().reduce(Yuan.ZERO, Yuan::plus)).isEqualTo(Yuan.ZERO);
        assertThat(balances.get(LedgerAccount.AVAILABLE)).isEqualTo(row().available());
        assertThat(balances.get(LedgerAccount.RESERVED)).isEqualTo(row().reserved());
    }

    @Test
    void reserved_money_is_no_longer_available() {
        assertThat(reserve(caseId, line, 3_000).orElseThrow())
                .isEqualTo(new Reservations.Reservation(caseId, line, Yuan.of(3_000)));
        assertThat(row().reserved()).isEqualTo(Yuan.of(3_000));
        assertThat(row().available()).isEqualTo(Yuan.of(7_000));
        assertThatTheLedgerAgrees();
        assertThat(sql.fetchValue(RESERVATION.APPROVED_HASH, RESERVATION.CASE_ID.eq(caseId.value())))
                .isEqualTo(HASH);
    }

    @Test
    void the_last_fen_may_be_reserved_and_not_one_more() {
        reserve(caseId, line, 10_000).orElseThrow();
        CaseId next = newCase();
        var refusal = reserve(next, line, 1).reasons().getFirst();
        assertThat(refusal.code()).isEqualTo("funds.exhausted");
        assertThat(refusal.args()).containsExactly("生活救助", "¥0.00", "¥1.00");
        assertThat(sql.fetchCount(RESERVATION, RESERVATION.CASE_ID.eq(next.value())))
                .as("a refused command has changed nothing")
                .isZero();
        assertThatTheLedgerAgrees();
    }

    @Test
    void the_same_reservation_again_is_the_first_one() {
        reserve(caseId, line, 3_000).orElseThrow();
        assertThat(reserve(caseId, line, 3_000).orElseThrow().amount()).isEqualTo(Yuan.of(3_000));
        assertThat(row().reserved()).isEqualTo(Yuan.of(3_000));
    }

    @Test
    void another_amount_line_or_approval_for_the_same_case_is_refused() {
        reserve(caseId, line, 3_000).orElseThrow();
        BudgetLineId other = line(organisation.city(), "医疗救助", 10_000);
        for (Answer<?> answer : List.of(
                reserve(caseId, line, 4_000),
                reserve(caseId, other, 3_000),
                reserve(caseId, line, 3_000, "something else was approved"))) {
            assertThat(answer.reasons()).extracting("code").containsExactly("funds.reserved-otherwise");
        }
        assertThat(row().reserved()).isEqualTo(Yuan.of(3_000));
    }

    @Test
    void released_money_is_available_again_once_and_can_be_reserved_anew() {
        release(caseId);
        reserve(caseId, line, 3_000).orElseThrow();
        release(caseId);
        release(caseId);
        assertThat(row().available()).isEqualTo(Yuan.of(10_000));
        assertThat(sql.fetchCount(LEDGER_TRANSFER, LEDGER_TRANSFER.CASE_ID.eq(caseId.value())))
                .isEqualTo(2);
        reserve(caseId, line, 4_000).orElseThrow();
        assertThat(row().reserved()).isEqualTo(Yuan.of(4_000));
        assertThatTheLedgerAgrees();
    }

    @Test
    void a_case_is_paid_from_its_own_union_or_one_above_it() {
        reserve(caseId, line(organisation.basic(), "基层", 100), 50).orElseThrow();
        CaseId next = newCase();
        BudgetLineId foreign = line(organisation.otherCity(), "邻市", 100);
        assertThat(reserve(next, foreign, 50).reasons()).extracting("code").containsExactly("funds.foreign-line");
        assertThat(reserve(next, new BudgetLineId(UUID.randomUUID()), 50).reasons())
                .extracting("code")
                .containsExactly("funds.foreign-line");
        assertThat(reservations.linesFor(organisation.basic(), "hardship-aid", 2026))
                .extracting(Reservations.BudgetLineRow::name)
                .as("richest first, none of the neighbours")
                .containsExactly("生活救助", "基层");
        assertThat(reservations.linesFor(organisation.basic(), "hardship-aid", 2025))
                .isEmpty();
    }

    @Test
    void nothing_is_reserved_for_no_case_no_money_or_outside_a_transaction() {
        assertThat(reserve(caseId, line, 0).reasons()).extracting("code").containsExactly("funds.amount");
        assertThatThrownBy(() -> reserve(new CaseId(UUID.randomUUID()), line, 5))
                .isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(() -> reservations.reserve(caseId, line, Yuan.of(5), HASH))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_ledger_is_never_changed_and_never_out_of_balance() {
        reserve(caseId, line, 3_000).orElseThrow();
        assertThatThrownBy(() -> sql.update(LEDGER_TRANSFER)
                        .set(LEDGER_TRANSFER.AMOUNT_FEN, 1L)
                        .execute())
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> sql.deleteFrom(LEDGER_TRANSFER).execute()).hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> sql.execute("truncate ledger_transfer")).hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> post("AVAILABLE", "AVAILABLE", 1)).hasStackTraceContaining("between_two_accounts");
        assertThatThrownBy(() -> post("RESERVED", "PAID", 0)).hasStackTraceContaining("moves_money");
        assertThatThrownBy(() -> post("RESERVED", "PAID", -1)).hasStackTraceContaining("moves_money");
        assertThatThrownBy(() -> post("RESERVED", "POCKET", 1)).hasStackTraceContaining("accounts_known");
        assertThatThrownBy(() -> new Transfer.Move(LedgerAccount.RESERVED, LedgerAccount.PAID, Yuan.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transfer.Move(LedgerAccount.PAID, LedgerAccount.PAID, Yuan.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void post(String from, String to, long fen) {
        sql.insertInto(LEDGER_TRANSFER)
                .set(LEDGER_TRANSFER.ID, UUID.randomUUID())
                .set(LEDGER_TRANSFER.LINE_ID, line.value())
                .set(LEDGER_TRANSFER.KIND, "PAID")
                .set(LEDGER_TRANSFER.FROM_ACCOUNT, from)
                .set(LEDGER_TRANSFER.TO_ACCOUNT, to)
                .set(LEDGER_TRANSFER.AMOUNT_FEN, fen)
                .set(LEDGER_TRANSFER.POSTED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Test
    void the_database_itself_refuses_to_overdraw_a_line() {
        assertThatThrownBy(
                        () -> sql.execute("update budget_line set used_fen = limit_fen + 1 where id = ?", line.value()))
                .hasStackTraceContaining("line_never_overdrawn");
    }
}
