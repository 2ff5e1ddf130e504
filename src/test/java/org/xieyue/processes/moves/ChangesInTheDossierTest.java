package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.processes.ProcessNews.Changed;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ChangesInTheDossierTest extends MovesOfTheTrial {

    @Autowired
    CaseDossiers dossiers;

    @Test
    void a_case_worker_reads_what_has_changed_and_whether_it_applies_to_the_case() {
        Opened opened = open();
        publish(MovesOfTheTrial::secondLevel);

        assertThat(changed(opened).orElseThrow())
                .extracting(Changed::note, Changed::applies)
                .containsExactly("加一级核对", false);
        moveAll();
        Changed now = changed(opened).orElseThrow();
        assertThat(now.applies()).isTrue();
        assertThat(dossiersTimeline(opened)).contains("case.moved");

        clock.advance(Duration.ofDays(31));
        assertThat(changed(opened)).as("no news after a month").isEmpty();
    }

    @Test
    void a_version_that_was_undone_is_no_news() {
        Opened opened = open();
        publish(MovesOfTheTrial::secondLevel);
        int bad = newest();
        as(chief, () -> goBack.goBack(KEY, bad, "二级核对拖慢了办理")).orElseThrow();

        assertThat(changed(opened).orElseThrow().note()).isEqualTo("二级核对拖慢了办理");
    }

    private Optional<Changed> changed(Opened opened) {
        return as(opened.organisation().officer(), () -> dossiers.changed(opened.caseId()));
    }

    private java.util.List<String> dossiersTimeline(Opened opened) {
        return as(opened.organisation().officer(), () -> dossiers.timeline(opened.caseId())).stream()
                .map(row -> row.what())
                .toList();
    }
}
