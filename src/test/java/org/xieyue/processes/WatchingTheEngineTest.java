package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/** What operators are told of the engine; how the job executor stands is told where its clock is. */
@XieyueTest
class WatchingTheEngineTest {

    @Autowired
    HealthIndicator engineHealthIndicator;

    @Autowired
    List<MeterBinder> binders;

    @Autowired
    ProcessRuns runs;

    @Autowired
    TrialStory story;

    @Autowired
    EngineDriver driver;

    @Autowired
    TestClock clock;

    @Test
    void an_engine_that_answers_is_up_and_says_how_many_processes_are_published() {
        story.publish();
        Health health = Objects.requireNonNull(engineHealthIndicator.health());
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat((Long) health.getDetails().get("publishedProcesses")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_engine_that_cannot_reach_its_database_is_down_and_the_question_is_answered_all_the_same() {
        Object broken = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProcessEngine.class}, (proxy, method, arguments) -> {
                    throw new ProcessEngineException("no connection");
                });
        Health health = Objects.requireNonNull(
                new EngineHealth().engineHealthIndicator((ProcessEngine) broken).health());
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().toString()).contains("no connection");
    }

    @Test
    void a_step_that_used_up_its_attempts_raises_the_number_of_incidents() {
        clock.reset();
        MeterRegistry registry = new SimpleMeterRegistry();
        binders.forEach(binder -> binder.bindTo(registry));
        double before = registry.get("xieyue.engine.incidents").gauge().value();
        CaseId id = story.open(-1).caseId();
        double due = registry.get("xieyue.engine.jobs.due").gauge().value();
        runs.complete(driver.openTaskIds(id, "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
        assertThat(registry.get("xieyue.engine.jobs.due").gauge().value()).isEqualTo(due + 1);
        driver.runDueJobs(id);
        assertThat(registry.get("xieyue.engine.incidents").gauge().value()).isEqualTo(before + 1);
        assertThat(registry.get("xieyue.engine.jobs.due").gauge().value()).isEqualTo(due);
    }
}
