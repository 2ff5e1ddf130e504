package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class RunningACaseTest {

    @Autowired
    TrialStory story;

    @Autowired
    ProcessRuns runs;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestClock clock;

    @Autowired
    TrialProcess.ReserveStep reserve;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_step_runs_by_itself_on_the_systems_authority_and_its_result_steers_the_case() {
        Opened opened = story.open(2_000);

        agree(opened.caseId());
        assertThat(engine.openTasks(opened.caseId())).isEmpty();
        engine.runDueJobs(opened.caseId());

        assertThat(reserve.ranAsSystem).contains(opened.caseId().value());
        assertThat(engine.openTasks(opened.caseId())).containsExactly("听取意见", "听取意见", "听取意见");
    }

    @Test
    void a_refused_step_leaves_by_the_error_that_the_diagram_catches() {
        Opened opened = story.open(TrialProcess.BUDGET + 1);

        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());

        assertThat(engine.hasEnded(opened.caseId())).isTrue();
        assertThat(runs.picture(opened.caseId()).done()).contains("budgetExhausted", "ended");
    }

    @Test
    void a_step_that_fails_becomes_an_incident_and_the_case_stays_where_it_was() {
        Opened opened = story.open(-1);

        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());

        assertThat(engine.incidents(opened.caseId())).singleElement().asString().contains("negative amount");
        assertThat(runs.isRunning(opened.caseId())).isTrue();
    }

    @Test
    void a_timer_fires_when_the_business_day_has_come_and_not_before() {
        Opened opened = waiting();

        clock.advance(Duration.ofDays(4));
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isTrue();

        clock.advance(Duration.ofDays(1));
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isFalse();
    }

    @Test
    void a_changed_deadline_moves_the_timer_that_waits_for_it() {
        Opened opened = waiting();

        runs.change(opened.caseId(), TrialProcess.ENDS_AT, opened.endsAt().plus(Duration.ofDays(2)));
        clock.advance(Duration.ofDays(6));
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isTrue();

        clock.advance(Duration.ofDays(1));
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isFalse();
    }

    @Test
    void a_deadline_that_a_new_calendar_moves_takes_its_timer_along_to_the_end_of_the_new_day() {
        Opened opened = waiting();
        LocalDate before = opened.endsAt().atZone(BusinessClock.ZONE).toLocalDate();
        LocalDate after = before.plusDays(3);

        move(opened, null, before, after.plusDays(30));
        move(opened, TrialProcess.ENDS_AT.name(), before, after);
        clock.setTo(after.atTime(23, 50).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isTrue();

        clock.setTo(after.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isFalse();
    }

    private void move(Opened opened, @Nullable String variable, LocalDate from, LocalDate to) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(
                        new DeadlineMoved(opened.caseId().value(), "试", variable, from, to, false)));
    }

    @Test
    void a_message_reaches_the_case_that_waits_for_it_and_no_other() {
        Opened opened = waiting();
        Opened other = waiting();

        assertThat(runs.correlate(opened.caseId(), "trial.answered", Vars.none()))
                .isEqualTo(1);

        assertThat(runs.isRunning(opened.caseId())).isFalse();
        assertThat(runs.isRunning(other.caseId())).isTrue();
        assertThat(runs.correlate(opened.caseId(), "trial.answered", Vars.none()))
                .isZero();
    }

    @Test
    void a_message_that_stops_the_case_withdraws_its_tasks() {
        Opened opened = story.open(2_000);

        runs.correlate(opened.caseId(), "trial.stopped", Vars.none());

        assertThat(runs.isRunning(opened.caseId())).isFalse();
        assertThat(engine.openTasks(opened.caseId())).isEmpty();
    }

    @Test
    void a_cancelled_case_ends() {
        Opened opened = story.open(2_000);

        runs.cancel(opened.caseId(), "withdrawn");
        runs.cancel(opened.caseId(), "withdrawn");

        assertThat(runs.isRunning(opened.caseId())).isFalse();
    }

    @Test
    void the_picture_tells_done_current_and_ahead_in_the_order_of_the_diagram() {
        Opened opened = story.open(2_000);

        RunPicture picture = runs.picture(opened.caseId());

        assertThat(picture.done()).containsExactly("asked");
        assertThat(picture.current()).containsExactly("checkPapers");
        assertThat(picture.xml()).contains("<process id=\"trial\"");
        assertThat(picture.outdated()).isFalse();
        assertThat(picture.outline().stream().map(RunPicture.Stop::label).toList())
                .startsWith("已提出", "核对材料", "是否同意?", "预留资金");
        assertThat(picture.outline())
                .contains(
                        new RunPicture.Stop("checkPapers", "核对材料", RunPicture.State.CURRENT),
                        new RunPicture.Stop("ended", "已办结", RunPicture.State.AHEAD));
    }

    @Test
    void a_variable_that_the_process_does_not_declare_is_a_bug() {
        Opened opened = story.open(2_000);
        String task = engine.openTaskIds(opened.caseId(), "checkPapers").getFirst();

        assertThatThrownBy(() -> runs.complete(task, Vars.of(Var.text("surname"), "张")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surname");
    }

    @Test
    void published_processes_are_listed_with_their_start_form() {
        story.publish();

        assertThat(runs.published())
                .filteredOn(process -> process.key().equals(TrialProcess.KEY))
                .extracting(PublishedProcess::startForm)
                .isEqualTo(List.of("trial/open"));
    }

    private Opened waiting() {
        Opened opened = story.open(2_000);
        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());
        engine.openTaskIds(opened.caseId(), "hearMembers").forEach(task -> runs.complete(task, Vars.none()));
        assertThat(runs.picture(opened.caseId()).current()).contains("waitOrAnswer");
        return opened;
    }

    private void agree(CaseId caseId) {
        String task = engine.openTaskIds(caseId, "checkPapers").getFirst();
        runs.complete(task, Vars.of(TrialProcess.OUTCOME, "AGREE"));
    }
}
