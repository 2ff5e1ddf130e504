package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.UnionId;
import org.xieyue.needs.Claim;
import org.xieyue.needs.Need;
import org.xieyue.needs.NeedClaims;
import org.xieyue.needs.PersonKey;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.HeadlessApplication;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Two nodes of the application on one database promise, give back and let expire, all at once, from lines with too little money. */
@XieyueTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpendingFromTwoNodesTest {

    /** For each thread; as many as promised with -Dfunds.reservations=10000. */
    private static final int RESERVATIONS = Integer.getInteger("funds.reservations", 25);

    private static final int THREADS = 64;
    private static final int LINES = 20;
    private static final int CASES_OF_A_THREAD = 8;
    private static final Yuan LIMIT = Yuan.of(5_000);

    /** In the order of commits: entries of a line are numbered while its row is locked. */
    private static final String LOWEST = """
            select coalesce(min(available), 0) from (
                select sum(p.amount_fen) over (partition by t.line_id order by t.number) as available
                  from ledger_posting p join ledger_transfer t on t.id = p.transfer_id
                 where p.account = 'AVAILABLE' and t.line_id = any(?)) as told""";

    private static final String ABOVE = """
            select count(*) from budget_line l
             where l.id = any(?) and limit_fen <
                (select coalesce(sum(amount_fen), 0) from reservation r where r.line_id = l.id and r.state = 'HELD')""";

    private static final String ENTRIES = """
            select coalesce(sum(amount_fen), 0) from ledger_posting where line_id = any(?)""";

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcConnectionDetails address;

    @Autowired
    TestBudgets budgets;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    DSLContext sql;

    @TempDir
    static Path data;

    ConfigurableApplicationContext there;
    UUID[] lines = new UUID[LINES];
    List<List<CaseId>> casesOfThreads = new ArrayList<>();

    @BeforeAll
    void aSecondNode() {
        there = HeadlessApplication.start(
                "--xieyue.data.directory=" + data.toAbsolutePath(),
                "--spring.datasource.url=" + address.getJdbcUrl(),
                "--spring.datasource.username=" + address.getUsername(),
                "--spring.datasource.password=" + address.getPassword(),
                "--db-scheduler.enabled=false");
    }

    @AfterAll
    void aloneAgain() {
        there.close();
    }

    @BeforeEach
    void linesAndCases() {
        TestPeople.Organisation at = people.organisation();
        for (int i = 0; i < LINES; i++) {
            BudgetTerms terms = new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "科目" + i, LIMIT);
            lines[i] = budgets.line(at.city(), terms).value();
        }
        casesOfThreads.clear();
        for (int i = 0; i < THREADS; i++) {
            List<CaseId> own = new ArrayList<>();
            for (int j = 0; j < CASES_OF_A_THREAD; j++) {
                own.add(cases.open(at.basic(), at.worker().id()));
            }
            casesOfThreads.add(own);
        }
    }

    private record Outcome(long reserved, long refused, long expired, long looks, long seenAbove) {}

    private Outcome spend(SpendingNode... nodes) throws Exception {
        LongAdder reserved = new LongAdder();
        LongAdder refused = new LongAdder();
        LongAdder expired = new LongAdder();
        LongAdder looks = new LongAdder();
        LongAdder above = new LongAdder();
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
            Future<?> watcher = threads.submit(() -> {
                do {
                    above.add(number(ABOVE));
                    looks.increment();
                } while (!done.await(20, TimeUnit.MILLISECONDS));
                return true;
            });
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                work.add(() -> {
                    spend(thread, nodes[thread % nodes.length], reserved, refused, expired);
                    return null;
                });
            }
            try {
                for (Future<Void> each : threads.invokeAll(work)) {
                    each.get();
                }
            } finally {
                done.countDown();
            }
            watcher.get();
        }
        return new Outcome(reserved.sum(), refused.sum(), expired.sum(), looks.sum(), above.sum());
    }

    /** Reserves as often as asked for; meanwhile gives back, and lets expire what had its last day yesterday. */
    private void spend(int thread, SpendingNode node, LongAdder reserved, LongAdder refused, LongAdder expired) {
        Random chance = new Random(thread);
        List<CaseId> own = casesOfThreads.get(thread);
        LocalDate today = clock.today();
        for (int i = 0; i < RESERVATIONS; i++) {
            BudgetLineId line = new BudgetLineId(lines[chance.nextInt(LINES)]);
            CaseId caseId = own.get(chance.nextInt(own.size()));
            if (chance.nextInt(3) > 0) {
                node.release(caseId);
            }
            LocalDate lastDay = chance.nextInt(4) == 0 ? today.minusDays(1) : today.plusDays(30);
            boolean done = node.reserve(caseId, line, Yuan.of(100 + chance.nextInt(900)), lastDay);
            (done ? reserved : refused).increment();
            if (i % 20 == thread % 20) {
                expired.add(node.expire());
            }
        }
    }

    private long number(String query) {
        return sql.fetchSingle(query, (Object) lines).get(0, Long.class);
    }

    @Test
    void no_line_is_ever_above_its_limit_and_the_entries_sum_to_nothing() throws Exception {
        Outcome outcome = spend(SpendingNode.of(here), SpendingNode.of(there));
        assertThat(outcome.reserved()).isPositive();
        assertThat(outcome.refused()).as("the money runs out for some").isPositive();
        assertThat(outcome.expired()).isPositive();
        assertThat(outcome.looks()).isPositive();
        assertThat(outcome.seenAbove())
                .as("lines that a reader saw above their limit")
                .isZero();
        assertThat(number(LOWEST)).as("lowest balance at any commit").isNotNegative();
        assertThat(number(ENTRIES)).isZero();
        for (UUID line : lines) {
            assertThat(sql.fetchSingle(
                                    "select coalesce(sum(amount_fen), 0) from reservation where line_id = ? and state ="
                                            + " 'HELD'",
                                    line)
                            .get(0, Long.class))
                    .isEqualTo(sql.fetchSingle("select used_fen from budget_line where id = ?", line)
                            .get(0, Long.class));
        }
    }

    /** The same on the code that suggests itself, so that we know that this test sees what it looks for. */
    @Test
    void the_same_on_check_then_insert_overspends() throws Exception {
        SpendingNode naive = SpendingNode.checkingThenInserting(here);
        Outcome outcome = spend(naive, SpendingNode.checkingThenInserting(there));
        assertThat(outcome.seenAbove())
                .as("lines that a reader saw above their limit")
                .isPositive();
        assertThat(number(LOWEST)).as("lowest balance at any commit").isNegative();
        // other tests reconcile the same tables
        casesOfThreads.forEach(own -> own.forEach(naive::release));
    }

    /** Claims 8,000 of the 12,000 yuan that a person may have in a year. */
    private interface Helping {
        boolean help(PersonKey person, UnionId union);
    }

    private Helping claiming(ApplicationContext node) {
        NeedClaims claims = node.getBean(NeedClaims.class);
        TransactionOperations transactions = node.getBean(TransactionOperations.class);
        Claim wanted = new Claim(Need.LIVING, Yuan.of(8_000), Yuan.of(12_000), Sentence.of("hardship.medicalRule"));
        return (person, union) -> Boolean.TRUE.equals(transactions.execute(transaction -> claims.take(
                        new CaseId(UUID.randomUUID()), union, "hardship-aid", List.of(person), List.of(wanted))
                .isDone()));
    }

    /** Looks what was given, then notes what it gives. */
    private Helping lookingThenNoting(ApplicationContext node) {
        TransactionOperations transactions = node.getBean(TransactionOperations.class);
        DSLContext own = node.getBean(DSLContext.class);
        return (person, union) -> Boolean.TRUE.equals(transactions.execute(transaction -> {
            long given = own.fetchSingle(
                            "select coalesce(sum(n.amount_fen), 0) from need_claim n join need_claim_person p"
                                    + " on p.claim_id = n.id where p.person_key = ?",
                            person.value())
                    .get(0, Long.class);
            if (given + Yuan.of(8_000).fen() > Yuan.of(12_000).fen()) {
                return false;
            }
            UUID id = UUID.randomUUID();
            own.execute(
                    "insert into need_claim (id, case_id, union_id, programme, need, year, amount_fen, state, claimed_at)"
                            + " values (?, ?, ?, 'hardship-aid', 'LIVING', 2026, 800000, 'HELD', now())",
                    id,
                    UUID.randomUUID(),
                    union.value());
            own.execute("insert into need_claim_person values (?, ?)", id, person.value());
            return true;
        }));
    }

    /** Two unions, each on a node of its own, help the same people at the same moment; how often more than one did. */
    private int helpedTwice(Helping one, Helping other) throws Exception {
        TestPeople.Organisation at = people.organisation();
        int twice = 0;
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 200; i++) {
                PersonKey person = new PersonKey("two-nodes-" + UUID.randomUUID());
                Future<Boolean> first = threads.submit(() -> {
                    together.await();
                    return one.help(person, at.basic());
                });
                Future<Boolean> second = threads.submit(() -> {
                    together.await();
                    return other.help(person, at.otherBasic());
                });
                assertThat(List.of(first.get(), second.get()))
                        .as("one of them helps")
                        .contains(true);
                twice += first.get() && second.get() ? 1 : 0;
            }
        }
        return twice;
    }

    @Test
    void two_unions_never_meet_the_same_need_twice() throws Exception {
        assertThat(helpedTwice(claiming(here), claiming(there))).isZero();
    }

    @Test
    void the_same_on_looking_then_noting_helps_twice() throws Exception {
        assertThat(helpedTwice(lookingThenNoting(here), lookingThenNoting(there)))
                .isPositive();
    }
}
