package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class TwoPeopleChangeALimitTest {

    @Autowired
    ProposeBudgetChange propose;

    @Autowired
    DecideBudgetChange decide;

    @Autowired
    OpenBudgetLine openLine;

    @Autowired
    BudgetChangeBoard board;

    @Autowired
    BudgetLines lines;

    @Autowired
    Ledger ledger;

    @Autowired
    Reservations reservations;

    @Autowired
    TestBudgets budgets;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock time;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    TestPeople.Organisation at;
    Account keeper;
    Account second;

    @BeforeEach
    void found() {
        at = people.organisation();
        keeper = at.fundOfficer();
        second = at.approver();
    }

    @AfterEach
    void backInTime() {
        time.reset();
    }

    private BudgetLineId line(int year, FundSource source, String name, long yuan) {
        return budgets.line(at.city(), new BudgetTerms(year, "hardship-aid", source, name, Yuan.of(yuan)));
    }

    private BudgetLineId line(String name, long yuan) {
        return line(2026, FundSource.UNION_FUNDS, name, yuan);
    }

    private Answer<BudgetChangeId> limit(BudgetLineId line, long yuan) {
        return people.as(keeper, () -> propose.limit(line, Yuan.of(yuan), "追加", UUID.randomUUID()));
    }

    private Answer<BudgetChangeId> move(BudgetLineId from, BudgetLineId to, long yuan) {
        return people.as(keeper, () -> propose.reallocate(from, to, Yuan.of(yuan), "调剂", UUID.randomUUID()));
    }

    private Answer<BudgetChangeId> carry(BudgetLineId from, BudgetLineId to, long yuan) {
        return people.as(keeper, () -> propose.carryOver(from, to, Yuan.of(yuan), "结转", UUID.randomUUID()));
    }

    private Answer<BudgetChangeId> confirm(BudgetChangeId change, Account by) {
        return people.as(by, () -> decide.confirm(change));
    }

    private BudgetLine now(BudgetLineId line) {
        return lines.find(line).orElseThrow();
    }

    private void hold(BudgetLineId line, long yuan) {
        CaseId caseId = cases.open(at.basic(), at.worker().id());
        currentUser.asSystem(() -> transactions.execute(transaction ->
                reservations.reserve(caseId, line, Yuan.of(yuan), "hash").orElseThrow()));
    }

    private static void refused(Answer<?> answer, String code) {
        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly(code);
    }

    @Test
    void nothing_changes_before_a_second_person_confirms() {
        BudgetLineId line = line("生活救助", 10_000);
        BudgetChangeId change = limit(line, 12_000).orElseThrow();
        assertThat(now(line).limit()).isEqualTo(Yuan.of(10_000));
        refused(confirm(change, keeper), "funds.change-own");
        assertThat(now(line).limit()).isEqualTo(Yuan.of(10_000));
        assertThatThrownBy(() -> confirm(change, at.auditor())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> confirm(change, at.worker())).isInstanceOf(NotFound.class);
        confirm(change, second).orElseThrow();
        assertThat(confirm(change, second).orElseThrow()).as("once more").isEqualTo(change);
        assertThat(now(line).limit()).isEqualTo(Yuan.of(12_000));
        assertThat(ledger.balances(line))
                .containsEntry(LedgerAccount.SOURCE, Yuan.of(-12_000))
                .containsEntry(LedgerAccount.AVAILABLE, Yuan.of(12_000));
    }

    @Test
    void the_reader_sees_what_waits_and_whether_it_is_theirs_to_confirm() {
        BudgetLineId line = line("生活救助", 10_000);
        limit(line, 12_000).orElseThrow();
        assertThat(people.as(keeper, board::open)).singleElement().satisfies(row -> {
            assertThat(row.mine()).isTrue();
            assertThat(row.confirmable()).isFalse();
        });
        assertThat(people.as(second, board::open)).singleElement().satisfies(row -> {
            assertThat(row.confirmable()).isTrue();
            assertThat(row.by()).isEqualTo(keeper.name());
        });
        assertThat(people.as(at.auditor(), board::open))
                .singleElement()
                .satisfies(row -> assertThat(row.confirmable()).isFalse());
        assertThat(people.as(people.organisation().fundOfficer(), board::open)).isEmpty();
    }

    @Test
    void what_was_declined_or_withdrawn_takes_no_effect_any_more() {
        BudgetLineId line = line("生活救助", 10_000);
        BudgetChangeId declined = limit(line, 12_000).orElseThrow();
        people.as(second, () -> decide.decline(declined, "附上决议")).orElseThrow();
        refused(confirm(declined, second), "funds.change-decided.DECLINED");
        BudgetChangeId withdrawn = limit(line, 12_000).orElseThrow();
        refused(
                people.as(people.person("傅资", Role.FUND_OFFICER, at.city()), () -> decide.withdraw(withdrawn)),
                "funds.change-of-another");
        people.as(keeper, () -> decide.withdraw(withdrawn)).orElseThrow();
        refused(confirm(withdrawn, second), "funds.change-decided.WITHDRAWN");
        assertThat(now(line).limit()).isEqualTo(Yuan.of(10_000));
    }

    @Test
    void a_limit_proposed_on_former_figures_is_stale() {
        BudgetLineId line = line("生活救助", 10_000);
        BudgetChangeId first = limit(line, 12_000).orElseThrow();
        BudgetChangeId other = limit(line, 9_000).orElseThrow();
        confirm(first, second).orElseThrow();
        refused(confirm(other, second), "funds.change-stale");
    }

    @Test
    void a_limit_never_falls_below_what_was_promised_meanwhile() {
        BudgetLineId line = line("生活救助", 10_000);
        BudgetChangeId change = limit(line, 2_999).orElseThrow();
        hold(line, 3_000);
        refused(confirm(change, second), "funds.limit-below-used");
        refused(limit(line, 2_999), "funds.limit-below-used");
        confirm(limit(line, 3_000).orElseThrow(), second).orElseThrow();
        assertThat(now(line).available()).isEqualTo(Yuan.ZERO);
    }

    @Test
    void a_move_waits_on_the_page_of_either_line_and_of_no_other() {
        BudgetLineId from = line("生活救助", 10_000);
        BudgetLineId to = line("医疗救助", 1_000);
        BudgetLineId other = line("助学救助", 1_000);
        move(from, to, 6_000).orElseThrow();
        assertThat(people.as(second, board::open)).singleElement().satisfies(row -> {
            assertThat(row.concerns(from)).isTrue();
            assertThat(row.concerns(to)).isTrue();
            assertThat(row.concerns(other)).isFalse();
        });
    }

    @Test
    void what_is_available_moves_to_another_line_and_no_fen_is_lost() {
        BudgetLineId from = line("生活救助", 10_000);
        BudgetLineId to = line("医疗救助", 1_000);
        hold(from, 4_000);
        refused(move(from, to, 6_001), "funds.move-exhausted");
        BudgetChangeId change = move(from, to, 6_000).orElseThrow();
        hold(from, 1);
        refused(confirm(change, second), "funds.move-exhausted");
        confirm(move(from, to, 5_999).orElseThrow(), second).orElseThrow();
        assertThat(now(from).limit()).isEqualTo(Yuan.of(4_001));
        assertThat(now(to).limit()).isEqualTo(Yuan.of(6_999));
        assertThat(ledger.balances(from))
                .containsEntry(LedgerAccount.SOURCE, Yuan.of(-4_001))
                .containsEntry(LedgerAccount.AVAILABLE, Yuan.ZERO);
        assertThat(ledger.balances(to)).containsEntry(LedgerAccount.AVAILABLE, Yuan.of(6_999));
    }

    @Test
    void no_money_moves_into_a_line_whose_first_limit_waits_for_a_second_person() {
        BudgetLineId from = line("生活救助", 10_000);
        BudgetTerms terms = new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "新科目", Yuan.of(2_000));
        BudgetLineId unopened = people.as(
                keeper, () -> openLine.open(at.city(), terms, UUID.randomUUID()).orElseThrow());
        refused(move(from, unopened, 500), "funds.move-line-unopened");
        BudgetChangeId opening = people.as(
                second,
                () -> board.open().stream()
                        .filter(change -> change.line().equals(unopened))
                        .findFirst()
                        .orElseThrow()
                        .id());
        confirm(opening, second).orElseThrow();
        confirm(move(from, unopened, 500).orElseThrow(), second).orElseThrow();
        assertThat(now(unopened).limit()).isEqualTo(Yuan.of(2_500));
    }

    @Test
    void money_stays_with_its_union_its_source_and_its_year() {
        BudgetLineId from = line("生活救助", 10_000);
        refused(move(from, from, 1), "funds.move-same-line");
        refused(move(from, line(2026, FundSource.DONATIONS, "捐赠", 1), 1), "funds.move-other-source");
        refused(move(from, line(2027, FundSource.UNION_FUNDS, "明年", 1), 1), "funds.move-other-year");
        refused(move(from, line("零", 1), 0), "funds.move-amount");
        BudgetLineId foreign = budgets.line(
                at.county(), new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "县级", Yuan.of(1)));
        refused(move(from, foreign, 1), "funds.move-other-union");
    }

    @Test
    void what_is_left_of_a_year_goes_to_the_next_one_once_it_is_over() {
        BudgetLineId from = line("生活救助", 10_000);
        BudgetLineId to = line(2027, FundSource.UNION_FUNDS, "生活救助", 5_000);
        BudgetLineId later = line(2028, FundSource.UNION_FUNDS, "生活救助", 5_000);
        refused(carry(from, to, 2_000), "funds.carry-too-early");
        time.setTo(LocalDate.of(2027, 1, 4));
        refused(carry(from, later, 2_000), "funds.carry-target");
        confirm(carry(from, to, 2_000).orElseThrow(), second).orElseThrow();
        assertThat(now(from).limit()).isEqualTo(Yuan.of(8_000));
        assertThat(now(to).limit()).isEqualTo(Yuan.of(7_000));
    }

    @Test
    void changes_in_opposite_directions_confirmed_at_once_neither_block_nor_lose_money() throws Exception {
        BudgetLineId one = line("一", 10_000);
        BudgetLineId other = line("二", 10_000);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            BudgetChangeId change = (i % 2 == 0 ? move(one, other, 100) : move(other, one, 100)).orElseThrow();
            for (int twice = 0; twice < 2; twice++) {
                work.add(() -> confirm(change, second).isDone());
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answer : threads.invokeAll(work)) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(now(one).limit()).isEqualTo(Yuan.of(10_000));
        assertThat(now(other).limit()).isEqualTo(Yuan.of(10_000));
        assertThat(people.as(second, board::open)).isEmpty();
    }
}
