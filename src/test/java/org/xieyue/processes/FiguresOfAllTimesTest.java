package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.processes.watch.CountingSteps;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.processes.watch.WatchChoice;
import org.xieyue.processes.watch.WatchProcess;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Ended steps are summed now and then; nobody sees a difference, not even where a clock was wrong. */
@XieyueTest
class FiguresOfAllTimesTest {

    @Autowired
    TrialStory story;

    @Autowired
    ProcessRuns runs;

    @Autowired
    EngineDriver driver;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    WatchProcess watch;

    @Autowired
    CountingSteps sums;

    @Autowired
    DSLContext database;

    TrialStory.Opened opened;

    @BeforeEach
    void papers_of_one_case_have_been_checked() {
        clock.reset();
        opened = story.open(100);
        runs.complete(
                driver.openTaskIds(opened.caseId(), "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
    }

    @Test
    void figures_of_all_times_are_the_same_before_and_after_the_ended_steps_are_summed() {
        clock.reset();
        aClockHasGoneBackDuringAStep();
        List<StepFigures> counted = allTimes();
        assertThat(counted).anyMatch(step -> step.elementId().equals("checkPapers") && step.done() > 0);
        clock.advance(Duration.ofHours(1));
        sums.countAnew();
        assertThat(database.fetchCount(DSL.table("step_sum"))).isPositive();
        assertThat(allTimes()).isEqualTo(counted);
        runs.complete(
                driver.openTaskIds(story.open(100).caseId(), "checkPapers").getFirst(),
                Vars.of(TrialProcess.OUTCOME, "AGREE"));
        assertThat(figureOf(allTimes()).done()).isEqualTo(figureOf(counted).done() + 1);
        clock.reset();
        StepFigures exactly = figureOf(figures(30_000));
        assertThat(figureOf(allTimes()).done()).isEqualTo(exactly.done());
        assertThat(figureOf(allTimes()).rework()).isEqualTo(exactly.rework());
        assertThat(Objects.requireNonNull(figureOf(allTimes()).slow()).toMillis())
                .isCloseTo(Objects.requireNonNull(exactly.slow()).toMillis(), Percentage.withPercentage(1));
    }

    private List<StepFigures> figures(@Nullable Integer days) {
        return people.as(
                opened.organisation().processAdministrator(),
                () -> watch.figures(new WatchChoice(TrialProcess.KEY, null, days)));
    }

    private void aClockHasGoneBackDuringAStep() {
        assertThat(database.execute("update act_hi_actinst set duration_ = -3600000 where id_ = (select min(id_)"
                        + " from act_hi_actinst where act_id_ <> 'checkPapers' and act_type_ = 'startEvent')"))
                .isEqualTo(1);
    }

    private List<StepFigures> allTimes() {
        return figures(null);
    }

    private static StepFigures figureOf(List<StepFigures> figures) {
        return figures.stream()
                .filter(each -> each.elementId().equals("checkPapers"))
                .findFirst()
                .orElseThrow();
    }
}
