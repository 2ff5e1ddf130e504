package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.TIMELINE_LINE;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

/** Both are held in the middle, before the trail takes their entries, with their cases moved and nothing committed. */
@XieyueTest
class MovingFromTwoNodesTest extends MovesOfTheTrial {

    private static final int CASES = 31;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcConnectionDetails address;

    @Test
    @Timeout(60)
    void two_nodes_in_the_middle_of_the_same_move_have_different_cases() throws Exception {
        List<CaseId> cases = opened();
        MoveId move = letAllGo();
        MovingCases other = context.getAutowireCapableBeanFactory().createBean(MovingCases.class);

        try (Connection third = connect();
                Statement trail = third.createStatement();
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            hold(third, trail);
            List<Future<?>> both = List.of(
                    nodes.submit(() -> moving.run(moves.find(move).orElseThrow(), 1)),
                    nodes.submit(() -> other.run(moves.find(move).orElseThrow(), 1)));
            await(trail, 2);
            third.rollback();
            for (Future<?> node : both) {
                node.get();
            }
        }

        assertThat(lists.counts(move)).containsOnlyKeys(Fate.MOVED);
        eachOnce(cases);
    }

    @Test
    @Timeout(60)
    void a_connection_that_is_lost_in_the_middle_leaves_no_case_half_moved_and_each_is_moved_once() throws Exception {
        List<CaseId> cases = opened();
        MoveId move = letAllGo();

        try (Connection third = connect();
                Statement trail = third.createStatement();
                ExecutorService node = Executors.newSingleThreadExecutor()) {
            hold(third, trail);
            Future<?> work = node.submit(() -> moving.run(moves.find(move).orElseThrow(), 1));
            List<Integer> waiting = await(trail, 1);
            trail.execute("select pg_terminate_backend(" + waiting.getFirst() + ")");
            // the node tries a case alone, on another connection
            while (await(trail, 1).contains(waiting.getFirst())) {
                Thread.onSpinWait();
            }
            assertThat(moved(cases)).as("what others see").isEqualTo(1);
            assertThat(lists.counts(move)).containsEntry(Fate.RELEASED, CASES - 1);
            third.rollback();
            work.get();
        }
        moving.run();

        assertThat(lists.counts(move)).containsOnlyKeys(Fate.MOVED);
        eachOnce(cases);
    }

    private List<CaseId> opened() {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(open().caseId());
        }
        return cases;
    }

    /** One has been moved; the thirty others may go. */
    private MoveId letAllGo() {
        publish(MovesOfTheTrial::secondLevel);
        MoveId move = propose();
        start(move, Stage.ONE).orElseThrow();
        moving.run();
        database.transaction(inside -> {
            lists.release(move, CASES);
            moves.stands(move, MoveState.RUNNING, Stage.ALL);
        });
        return move;
    }

    private void eachOnce(List<CaseId> cases) {
        assertThat(moved(cases)).isEqualTo(CASES);
        for (CaseId one : cases) {
            assertThat(database.fetchCount(
                            TIMELINE_LINE, TIMELINE_LINE.CASE_ID.eq(one.value()), TIMELINE_LINE.WHAT.eq("case.moved")))
                    .isEqualTo(1);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(address.getJdbcUrl(), address.getUsername(), address.getPassword());
    }

    private static void hold(Connection connection, Statement statement) throws Exception {
        connection.setAutoCommit(false);
        statement.execute("lock table audit_entry in share mode");
    }

    /** Connections that have cases of a move in hand and wait to write into the trail. */
    private static List<Integer> await(Statement statement, int many) throws Exception {
        List<Integer> waiting = new ArrayList<>();
        while (waiting.size() < many) {
            if (Thread.interrupted()) {
                // lets the nodes go, for whom the end of the test waits
                statement.getConnection().rollback();
                throw new InterruptedException("Only " + waiting.size() + " of " + many + " wait");
            }
            waiting.clear();
            try (ResultSet found = statement.executeQuery("""
                    select distinct pid from pg_locks
                     where not granted and relation = 'audit_entry'::regclass
                       and pid in (select pid from pg_locks where granted and relation = 'process_move_case'::regclass)""")) {
                while (found.next()) {
                    waiting.add(found.getInt(1));
                }
            }
        }
        return waiting;
    }
}
