package org.xieyue.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.Cases;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;

/**
 * Reservations a second on twenty lines, eight at once: ours with case, reservation, ledger and trail, the peer a bare
 * conditional update and two rows of a ledger in tables of the same shape, each in a transaction of its own. Rounds of both
 * take turns.
 */
final class ReservationRate implements Benchmark {

    private static final int LINES = 20;
    private static final int THREADS = 8;
    private static final int EACH_ROUND = Integer.getInteger("bench.reservations", 2_000);
    private static final int ROUNDS = 5;
    private static final Yuan AMOUNT = Yuan.of(1_000);

    @Override
    public String name() {
        return "reservation";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        TestPeople.Organisation at = bench.bean(TestPeople.class).organisation();
        List<BudgetLineId> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(bench.bean(TestBudgets.class)
                    .line(
                            at.city(),
                            new BudgetTerms(
                                    2026, "hardship-aid", FundSource.UNION_FUNDS, "科目" + i, Yuan.of(90_000_000))));
        }
        int cases = EACH_ROUND * (ROUNDS + 1);
        bench.execute(List.of(
                "insert into case_file (id, number, process_key, union_id, subject, state, opened_by, opened_at, search)"
                        + " select lpad(to_hex(i + 50331648), 32, '0')::uuid, 'RB-' || i, 'hardship-aid', '"
                        + at.basic()
                        + "', '某某', 'opened', '" + at.worker().id() + "', now(), '' from generate_series(1, " + cases
                        + ") i",
                "create table bare_line (like budget_line including all)",
                "insert into bare_line select * from budget_line",
                "create table bare_posting (transfer_id uuid not null, account text not null, amount_fen bigint not null,"
                        + " primary key (transfer_id, account), check (account in ('SOURCE', 'AVAILABLE', 'RESERVED', 'PAID')),"
                        + " check (amount_fen <> 0))"));
        // whoever approves has just been asked whether he may, so that the node knows where the case belongs
        Cases places = bench.bean(Cases.class);
        for (int i = 1; i <= cases; i++) {
            places.place(new CaseId(new UUID(0, 50331648L + i)));
        }
        Reservations reservations = bench.bean(Reservations.class);
        TransactionOperations transactions = bench.bean(TransactionOperations.class);
        CurrentUser user = bench.bean(CurrentUser.class);
        AtomicInteger next = new AtomicInteger(1);
        Callable<Boolean> ours = () -> {
            int number = next.getAndIncrement();
            CaseId id = new CaseId(new UUID(0, 50331648L + number));
            return user.asSystem(() -> Boolean.TRUE.equals(transactions.execute(transaction -> reservations
                    .reserve(id, lines.get(number % LINES), AMOUNT, "hash")
                    .isDone())));
        };
        DataSource database = bench.bean(DataSource.class);
        AtomicInteger turn = new AtomicInteger();
        Callable<Boolean> peer = () -> bare(database, lines.get(turn.getAndIncrement() % LINES));
        List<Double> mine = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double our = rate(ours);
            double their = rate(peer);
            if (round > 0) {
                mine.add(our);
                theirs.add(their);
            }
        }
        return Result.moreIsBetter(
                name(),
                "1/s",
                ApprovalCaseThroughput.median(mine),
                ApprovalCaseThroughput.median(theirs),
                "conditional update and two rows");
    }

    private static double rate(Callable<Boolean> work) throws Exception {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < EACH_ROUND; i++) {
                all.add(threads.submit(work));
            }
            for (Future<Boolean> each : all) {
                if (!each.get()) {
                    throw new IllegalStateException("Refused");
                }
            }
        }
        return EACH_ROUND / ((System.nanoTime() - begun) / 1e9);
    }

    private static boolean bare(DataSource database, BudgetLineId line) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement use = connection.prepareStatement(
                            "update bare_line set used_fen = used_fen + ? where id = ? and used_fen + ? <= limit_fen");
                    PreparedStatement post = connection.prepareStatement(
                            "insert into bare_posting (transfer_id, account, amount_fen) values (?, 'AVAILABLE', ?), (?, 'RESERVED', ?)")) {
                use.setLong(1, AMOUNT.fen());
                use.setObject(2, line.value());
                use.setLong(3, AMOUNT.fen());
                boolean used = use.executeUpdate() == 1;
                UUID transfer = UUID.randomUUID();
                post.setObject(1, transfer);
                post.setLong(2, -AMOUNT.fen());
                post.setObject(3, transfer);
                post.setLong(4, AMOUNT.fen());
                post.executeUpdate();
                connection.commit();
                return used;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
