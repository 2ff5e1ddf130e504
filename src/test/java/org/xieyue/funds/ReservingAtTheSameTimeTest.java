package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.LEDGER_POSTING;
import static xieyue.schema.Tables.LEDGER_TRANSFER;
import static xieyue.schema.Tables.RESERVATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReservingAtTheSameTimeTest {

    private static final int THREADS = 16;
    private static final long LIMIT = 20_000;

    @Autowired
    Reservations reservations;

    @Autowired
    TestBudgets budgets;

    @Autowired
    BudgetLines lines;

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

    TestPeople.Organisation organisation;

    @BeforeEach
    void found() {
        organisation = people.organisation();
    }

    private BudgetLineId line(String name) {
        BudgetTerms terms = new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, name, Yuan.of(LIMIT));
        return budgets.line(organisation.city(), terms);
    }

    private boolean reserve(CaseId forCase, BudgetLineId from, Yuan amount) {
        return currentUser.asSystem(() -> Boolean.TRUE.equals(transactions.execute(transaction ->
                reservations.reserve(forCase, from, amount, "hash").isDone())));
    }

    private void release(CaseId ofCase) {
        currentUser.asSystem(() -> {
            transactions.executeWithoutResult(transaction -> reservations.release(ofCase, "refused"));
            return true;
        });
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void sixteen_officers_never_promise_more_than_there_is() throws Exception {
        List<BudgetLineId> shared = List.of(line("一"), line("二"), line("三"));
        AtomicInteger reserved = new AtomicInteger();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 480; i++) {
            Random chance = new Random(i);
            CaseId caseId =
                    cases.open(organisation.basic(), organisation.worker().id());
            BudgetLineId line = shared.get(i % shared.size());
            Yuan amount = Yuan.of(100 + chance.nextInt(900));
            boolean givesBack = i % 5 == 0;
            work.add(() -> {
                boolean done = reserve(caseId, line, amount);
                if (done) {
                    reserved.incrementAndGet();
                }
                if (done && givesBack) {
                    release(caseId);
                }
                return done;
            });
        }
        assertThat(together(work)).as("the money runs out for some").contains(true, false);
        for (BudgetLineId id : shared) {
            BudgetLine line = lines.find(id).orElseThrow();
            Long held = sql.select(DSL.sum(RESERVATION.AMOUNT_FEN).cast(Long.class))
                    .from(RESERVATION)
                    .where(RESERVATION.LINE_ID.eq(id.value()), RESERVATION.STATE.eq("HELD"))
                    .fetchSingle()
                    .value1();
            assertThat(new Yuan(held)).isEqualTo(line.used());
            assertThat(line.used()).isLessThanOrEqualTo(Yuan.of(LIMIT));
            assertThat(line.available()).as("and nearly all is used").isLessThan(Yuan.of(5_000));
            assertThat(ledger.balances(id))
                    .containsEntry(LedgerAccount.AVAILABLE, line.available())
                    .containsEntry(LedgerAccount.RESERVED, line.used())
                    .containsEntry(LedgerAccount.SOURCE, Yuan.of(-LIMIT));
        }
        assertThat(sql.select(DSL.sum(LEDGER_POSTING.AMOUNT_FEN).cast(Long.class))
                        .from(LEDGER_POSTING)
                        .fetchSingle()
                        .value1())
                .isZero();
    }

    @Test
    void sixteen_attempts_for_one_case_reserve_once() throws Exception {
        BudgetLineId line = line("一");
        CaseId caseId = cases.open(organisation.basic(), organisation.worker().id());
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            attempts.add(() -> reserve(caseId, line, Yuan.of(3_000)));
        }
        assertThat(together(attempts)).as("everybody gets the first answer").containsOnly(true);
        assertThat(lines.find(line).orElseThrow().used()).isEqualTo(Yuan.of(3_000));
        assertThat(sql.fetchCount(LEDGER_TRANSFER, LEDGER_TRANSFER.CASE_ID.eq(caseId.value())))
                .isEqualTo(1);
        List<Callable<Boolean>> returns = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            returns.add(() -> {
                release(caseId);
                return true;
            });
        }
        together(returns);
        assertThat(lines.find(line).orElseThrow().used()).isEqualTo(Yuan.ZERO);
        assertThat(sql.fetchCount(LEDGER_TRANSFER, LEDGER_TRANSFER.CASE_ID.eq(caseId.value())))
                .isEqualTo(2);
    }
}
