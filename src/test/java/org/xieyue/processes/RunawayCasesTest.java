package org.xieyue.processes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class RunawayCasesTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessRuns runs;

    @Autowired
    TrialStory story;

    @Autowired
    EngineDriver engine;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestClock clock;

    @AfterEach
    void the_trial_is_as_it_was() {
        clock.reset();
        story.restore();
    }

    @Test
    void a_case_whose_timer_leads_back_to_itself_is_stopped_with_an_incident() {
        // past the check, as a step would that sets a day which is over
        repository
                .createDeployment()
                .addInputStream("trial/trial.bpmn", new ByteArrayInputStream(circular()))
                .addInputStream(
                        "trial/trial-tier.dmn",
                        new ByteArrayInputStream(TrialStory.folder().files().get("trial-tier.dmn")))
                .deploy();
        CaseId id = story.openNow(2_000).caseId();
        runs.complete(engine.openTaskIds(id, "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
        engine.runDueJobs(id);
        engine.openTaskIds(id, "hearMembers").forEach(task -> runs.complete(task, Vars.none()));

        clock.advance(Duration.ofDays(6));
        engine.runDueJobs(id);

        assertThat(engine.incidents(id)).singleElement().asString().startsWith("PROCESSES-2");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(id.toString())
                                .singleResult()
                                .getId())
                        .activityId("waitOrAnswer")
                        .count())
                .isBetween(RunawayCases.MOST - 1L, 2L * RunawayCases.MOST);
    }

    private static byte[] circular() {
        return requireNonNull(TrialStory.changed(text -> text.replace(
                        "sourceRef=\"periodOver\" targetRef=\"ended\"",
                        "sourceRef=\"periodOver\" targetRef=\"waitOrAnswer\""))
                .files()
                .get("trial.bpmn"));
    }

    @Test
    void a_minute_later_and_in_other_places_a_case_goes_on() {
        AtomicLong now = new AtomicLong();
        RunawayCases runaway = new RunawayCases(now::get);
        for (int entry = 0; entry < RunawayCases.MOST; entry++) {
            runaway.entered("case", "step");
        }

        assertThatThrownBy(() -> runaway.entered("case", "step")).isInstanceOf(OutOfOrder.class);
        assertThatCode(() -> runaway.entered("case", "other")).doesNotThrowAnyException();
        assertThatCode(() -> runaway.entered("other", "step")).doesNotThrowAnyException();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThatCode(() -> runaway.entered("case", "step")).doesNotThrowAnyException();
    }
}
