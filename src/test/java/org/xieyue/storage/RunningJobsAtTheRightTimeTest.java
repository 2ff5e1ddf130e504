package org.xieyue.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/** Several nodes share the jobs: one whose clock is wrong leaves them to the others. */
@XieyueTest
class RunningJobsAtTheRightTimeTest {

    private static final Duration AHEAD = Duration.ofSeconds(-3);
    private static final Duration BEHIND = Duration.ofSeconds(3);

    @Autowired
    ClockWatch watch;

    @Autowired
    DataSource database;

    @Autowired
    ProcessEngine engine;

    @Autowired
    HealthIndicator jobExecutorHealthIndicator;

    @Autowired
    HealthIndicator clockHealthIndicator;

    @Autowired
    TrialStory story;

    @Autowired
    EngineDriver driver;

    @Autowired
    ProcessRuns runs;

    @Autowired
    TestClock clock;

    @BeforeEach
    void the_watch_looks_away() {
        clock.reset();
        watch.stop();
    }

    @AfterEach
    void and_looks_again() {
        executor().shutdown();
        watch.start();
    }

    @Test
    void the_job_executor_takes_nothing_while_the_clocks_disagree_and_goes_on_when_they_agree() {
        aDueJob();
        for (Duration wrong : List.of(AHEAD, BEHIND)) {
            watch.judge(wrong);
            assertThat(taken()).isZero();
        }
        watch.judge(Duration.ofMillis(1_900));
        assertThat(taken()).isPositive();
    }

    @Test
    void health_says_that_the_job_executor_is_not_started_paused_or_at_work() {
        assertThat(Objects.requireNonNull(jobExecutorHealthIndicator.health()).getStatus())
                .isEqualTo(Status.DOWN);
        watch.judge(BEHIND);
        executor().start();
        assertThat(Objects.requireNonNull(jobExecutorHealthIndicator.health()).getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(Objects.requireNonNull(jobExecutorHealthIndicator.health())
                        .getDetails()
                        .get("reason"))
                .asString()
                .contains("clocks");
        watch.judge(Duration.ZERO);
        assertThat(Objects.requireNonNull(jobExecutorHealthIndicator.health()).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void health_shows_how_far_the_clock_is_off() {
        watch.judge(AHEAD);
        assertThat(Objects.requireNonNull(clockHealthIndicator.health()).getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(Objects.requireNonNull(clockHealthIndicator.health()).getDetails())
                .containsEntry("databaseMinusNodeMillis", -3_000L);
        watch.judge(Duration.ofMillis(20));
        assertThat(Objects.requireNonNull(clockHealthIndicator.health()).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void a_node_that_starts_with_a_wrong_clock_says_so_before_any_job_runs_and_once() {
        AtomicLong wrongBy = new AtomicLong(5_000);
        InstantSource machine = () -> Instant.now().plusMillis(wrongBy.get());
        List<Object> told = new ArrayList<>();
        ClockWatch other = new ClockWatch(new ClockSkew(database, machine), told::add);
        assertThat(other.agrees()).isFalse();
        other.start();
        other.stop();
        assertThat(other.agrees()).isFalse();
        other.judge(Duration.ofSeconds(-5));
        assertThat(told).hasSize(1);
        wrongBy.set(0);
        other.start();
        other.stop();
        assertThat(other.agrees()).isTrue();
        assertThat(told)
                .extracting(verdict -> ((ClockCompared) verdict).agrees())
                .containsExactly(false, true);
    }

    private void aDueJob() {
        CaseId id = story.open(2_000).caseId();
        String task = driver.openTaskIds(id, "checkPapers").getFirst();
        runs.complete(task, Vars.of(TrialProcess.OUTCOME, "AGREE"));
    }

    private int taken() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        AcquiredJobs acquired =
                configuration.getCommandExecutorTxRequired().execute(executor().getAcquireJobsCmd(50));
        return acquired.size();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
