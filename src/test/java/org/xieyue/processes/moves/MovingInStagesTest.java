package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.PROCESS_MOVE_CASE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xieyue.identity.Account;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class MovingInStagesTest extends MovesOfTheTrial {

    @Test
    void exactly_the_list_that_was_looked_at_is_moved_and_what_has_changed_since_is_skipped_and_can_be_tried_again() {
        Opened stays = open();
        Opened acts = open();
        publish(MovesOfTheTrial::secondLevel);
        MoveId move = propose();
        String looked = hash(move);
        assertThat(codes(as(chief, () -> run.start(move, "0".repeat(64), Stage.ONE))))
                .containsExactly("processes.move.otherList");

        // the pilot is the first of the list; let the other one change
        Listed pilot = rows(move).getFirst();
        Opened other = pilot.caseId().equals(stays.caseId()) ? acts : stays;
        start(move, Stage.ONE).orElseThrow();
        moving.run();
        agree(other.caseId());
        as(chief, () -> run.start(move, looked, Stage.TEN)).orElseThrow();
        moving.run();

        Listed skipped = row(move, other.caseId());
        assertThat(skipped.fate()).isEqualTo(Fate.SKIPPED);
        assertThat(skipped.reason()).isEqualTo(Obstacle.CHANGED);
        assertThat(version(other.caseId())).isEqualTo(newest() - 1);
        assertThat(version(pilot.caseId())).isEqualTo(newest());

        as(chief, () -> plan.refresh(move)).orElseThrow();
        assertThat(hash(move)).isNotEqualTo(looked);
        start(move, Stage.TEN).orElseThrow();
        moving.run();
        assertThat(version(other.caseId())).isEqualTo(newest());
        assertThat(moves.find(move).orElseThrow().state()).isEqualTo(MoveState.ENDED);
    }

    @Test
    void one_then_ten_then_all_and_each_case_once_whoever_stops_in_between() throws Exception {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cases.add(open().caseId());
        }
        publish(MovesOfTheTrial::secondLevel);
        MoveId move = propose();
        assertThat(propose()).as("a second click finds the same plan").isEqualTo(move);

        assertThat(codes(start(move, Stage.ALL))).containsExactly("processes.move.stage.ONE");
        start(move, Stage.ONE).orElseThrow();
        assertThat(start(move, Stage.ONE).isDone()).as("a second click").isTrue();
        assertThat(lists.counts(move)).containsEntry(Fate.RELEASED, 1);
        moving.run();
        assertThat(moved(cases)).isEqualTo(1);

        start(move, Stage.TEN).orElseThrow();
        moving.run();
        assertThat(moved(cases)).isEqualTo(11);

        start(move, Stage.ALL).orElseThrow();
        as(chief, () -> run.pause(move)).orElseThrow();
        moving.run();
        assertThat(moved(cases)).as("nothing goes on while it is paused").isEqualTo(11);
        as(chief, () -> run.resume(move)).orElseThrow();
        // nodes that take up what another left; each takes other cases
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                work.add(() -> {
                    moving.run();
                    return true;
                });
            }
            for (Future<Object> one : nodes.invokeAll(work)) {
                one.get();
            }
        }
        assertThat(moved(cases)).isEqualTo(30);
        assertThat(lists.counts(move)).containsOnlyKeys(Fate.MOVED);
        for (CaseId one : cases) {
            assertThat(database.fetchCount(
                            xieyue.schema.Tables.TIMELINE_LINE,
                            xieyue.schema.Tables.TIMELINE_LINE.CASE_ID.eq(one.value()),
                            xieyue.schema.Tables.TIMELINE_LINE.WHAT.eq("case.moved")))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_an_interrupted_run_has_not_done_the_next_one_does() {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            cases.add(open().caseId());
        }
        publish(MovesOfTheTrial::secondLevel);
        MoveId move = propose();
        start(move, Stage.ONE).orElseThrow();
        moving.run();
        start(move, Stage.TEN).orElseThrow();
        moving.run();
        start(move, Stage.ALL).orElseThrow();
        database.update(PROCESS_MOVE_CASE)
                .set(PROCESS_MOVE_CASE.STATE, "RELEASED")
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(move.value()), PROCESS_MOVE_CASE.STATE.eq("READY"))
                .execute();

        moving.run(moves.find(move).orElseThrow(), 0);
        assertThat(moves.find(move).orElseThrow().state()).isEqualTo(MoveState.RUNNING);
        moving.run();

        assertThat(moved(cases)).isEqualTo(24);
        assertThat(moves.find(move).orElseThrow().state()).isEqualTo(MoveState.ENDED);
    }

    @Test
    void outside_its_window_nothing_moves() {
        Opened opened = open();
        publish(MovesOfTheTrial::secondLevel);
        MoveId move = propose();
        as(
                        chief,
                        () -> run.within(
                                move,
                                Optional.of(time.now().plus(Duration.ofHours(2))),
                                Optional.of(time.now().plus(Duration.ofHours(10)))))
                .orElseThrow();
        start(move, Stage.ONE).orElseThrow();

        moving.run();
        assertThat(version(opened.caseId())).isEqualTo(newest() - 1);

        clock.advance(Duration.ofHours(3));
        moving.run();
        assertThat(version(opened.caseId())).isEqualTo(newest());
    }

    @Test
    void who_is_not_at_the_top_moves_nothing() {
        open();
        publish(MovesOfTheTrial::secondLevel);
        MoveId move = propose();
        var organisation = people.unions();
        Account below = people.person("下级流程", org.xieyue.identity.Role.PROCESS_ADMINISTRATOR, organisation.county());

        assertThat(codes(as(below, () -> plan.propose(KEY, newest() - 1)))).containsExactly("processes.onlyAtTheTop");
        assertThat(codes(as(below, () -> run.start(move, hash(move), Stage.ONE))))
                .containsExactly("processes.onlyAtTheTop");
        assertThat(codes(as(below, () -> goBack.goBack(KEY, newest(), "不合适"))))
                .containsExactly("processes.onlyAtTheTop");
    }
}
