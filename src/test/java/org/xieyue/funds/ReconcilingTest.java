package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.BUDGET_LINE;
import static xieyue.schema.Tables.RESERVATION;

import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ReconcilingTest {

    @Autowired
    Reconcile reconcile;

    @Autowired
    ReconciliationBoard board;

    @Autowired
    Reservations reservations;

    @Autowired
    MyMessages messages;

    @Autowired
    TestBudgets budgets;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    TestPeople.Organisation at;
    BudgetLineId line;

    @BeforeEach
    void aLineWithAReservation() {
        at = people.organisation();
        line = budgets.line(
                at.city(), new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "生活救助", Yuan.of(10_000)));
        hold(3_000);
    }

    /** The tables are shared with other tests, which reconcile as well. */
    @AfterEach
    void inOrderAgain() {
        sql.update(BUDGET_LINE)
                .set(BUDGET_LINE.USED_FEN, Yuan.of(3_000).fen())
                .set(BUDGET_LINE.LIMIT_FEN, Yuan.of(10_000).fen())
                .where(BUDGET_LINE.ID.eq(line.value()))
                .execute();
        sql.update(RESERVATION)
                .set(RESERVATION.AMOUNT_FEN, Yuan.of(3_000).fen())
                .where(RESERVATION.LINE_ID.eq(line.value()))
                .execute();
    }

    private void hold(long yuan) {
        CaseId caseId = cases.open(at.basic(), at.worker().id());
        currentUser.asSystem(() -> transactions.execute(transaction ->
                reservations.reserve(caseId, line, Yuan.of(yuan), "hash").orElseThrow()));
    }

    private List<ReconciliationBoard.Difference> found() {
        clock.advance(Duration.ofMinutes(2));
        people.as(at.fundOfficer(), () -> reconcile.run().orElseThrow());
        return people.as(at.auditor(), () -> board.latest().getFirst().differences());
    }

    private List<String> told(Account person) {
        return people.as(person, () -> messages.page(Texts.CHINESE, null, 10)).rows().stream()
                .map(message -> message.subject())
                .toList();
    }

    @Test
    void a_line_whose_figures_entries_and_reservations_agree_has_no_difference() {
        assertThat(found()).isEmpty();
        assertThat(told(at.auditor())).isEmpty();
    }

    @Test
    void a_figure_that_was_changed_behind_the_ledger_is_found_and_people_are_told() {
        sql.update(BUDGET_LINE)
                .set(BUDGET_LINE.USED_FEN, 0L)
                .where(BUDGET_LINE.ID.eq(line.value()))
                .execute();
        assertThat(found())
                .containsExactly(new ReconciliationBoard.Difference(
                        line, "生活救助", Reconciled.AVAILABLE, Yuan.of(10_000), Yuan.of(7_000)));
        assertThat(told(at.auditor())).containsExactly("资金对账发现差额");
        assertThat(told(at.fundOfficer())).contains("资金对账发现差额");
        assertThat(told(at.reviewer())).isEmpty();
    }

    @Test
    void where_nobody_keeps_or_audits_the_money_the_administrator_is_told() {
        Account administrator = people.person("管理", Role.ADMINISTRATOR, at.otherProvince());
        sql.update(BUDGET_LINE)
                .set(BUDGET_LINE.UNION_ID, at.otherBasic().value())
                .set(BUDGET_LINE.USED_FEN, 0L)
                .where(BUDGET_LINE.ID.eq(line.value()))
                .execute();
        found();
        assertThat(told(administrator)).containsExactly("资金对账发现差额");
    }

    @Test
    void a_limit_without_its_entry_is_found() {
        sql.update(BUDGET_LINE)
                .set(BUDGET_LINE.LIMIT_FEN, Yuan.of(10_001).fen())
                .where(BUDGET_LINE.ID.eq(line.value()))
                .execute();
        assertThat(found())
                .extracting(ReconciliationBoard.Difference::what)
                .containsExactly(Reconciled.AVAILABLE, Reconciled.LIMIT);
    }

    @Test
    void a_reservation_of_another_amount_than_its_entry_is_found() {
        sql.update(RESERVATION)
                .set(RESERVATION.AMOUNT_FEN, Yuan.of(3_000).fen() + 1)
                .where(RESERVATION.LINE_ID.eq(line.value()))
                .execute();
        assertThat(found())
                .containsExactly(new ReconciliationBoard.Difference(
                        line, "生活救助", Reconciled.RESERVED, Yuan.of("3000.01"), Yuan.of(3_000)));
    }

    @Test
    void other_unions_do_not_see_what_was_found_and_an_auditor_only_reads() {
        sql.update(BUDGET_LINE)
                .set(BUDGET_LINE.USED_FEN, 0L)
                .where(BUDGET_LINE.ID.eq(line.value()))
                .execute();
        found();
        TestPeople.Organisation elsewhere = people.organisation();
        assertThat(people.as(
                        elsewhere.auditor(), () -> board.latest().getFirst().differences()))
                .isEmpty();
        assertThatThrownBy(() -> people.as(at.auditor(), () -> reconcile.run())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_second_comparison_within_a_minute_is_refused_and_says_nothing_of_other_unions() {
        found();
        assertThat(people.as(at.fundOfficer(), () -> reconcile.run()).reasons())
                .extracting(Refusal::code)
                .containsExactly("funds.reconciled-just-now");
        clock.advance(Duration.ofSeconds(61));
        assertThat(people.as(at.fundOfficer(), () -> reconcile.run()).isDone()).isTrue();
    }
}
