package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class GoingBackTest extends MovesOfTheTrial {

    @Test
    void going_back_puts_the_old_files_into_a_new_version_and_proposes_the_way_back_for_the_cases_that_were_moved() {
        Opened moved = open();
        String good = content(newest());
        publish(
                text -> secondLevel(text)
                        .replace("\"checkPapers\"", "\"verifyPapers\"")
                        .replace(
                                "<camunda:property name=\"deadline\" value=\"5wd\"/>",
                                "<camunda:property name=\"deadline\" value=\"5wd\"/><camunda:property name=\"formerly\" value=\"checkPapers\"/>"));
        int bad = newest();
        moveAll();
        Opened begunThere = open();

        assertThat(codes(as(chief, () -> goBack.goBack(KEY, bad, " ")))).containsExactly("processes.note");
        int version = as(chief, () -> goBack.goBack(KEY, bad, "二级核对拖慢了办理")).orElseThrow();
        MoveId way = as(chief, () -> plan.proposeBack(KEY, bad)).orElseThrow();
        assertThat(codes(as(chief, () -> goBack.goBack(KEY, bad, "二级核对拖慢了办理"))))
                .as("a second click")
                .containsExactly("processes.back.newer");

        assertThat(version).isEqualTo(bad + 1);
        assertThat(content(bad + 1)).isEqualTo(good);
        assertThat(version(open().caseId())).as("new cases").isEqualTo(bad + 1);
        assertThat(rows(way)).extracting(Listed::caseId).containsExactly(moved.caseId());
        start(way, Stage.ONE).orElseThrow();
        moving.run();
        assertThat(runs.picture(moved.caseId()).current()).containsExactly("checkPapers");
        assertThat(version(moved.caseId())).isEqualTo(bad + 1);
        assertThat(version(begunThere.caseId())).isEqualTo(bad);
        assertThat(runs.picture(begunThere.caseId()).xml()).contains("verifyPapers");
        ProcessVersionRow undone = as(chief, () -> board.versions(KEY)).get(1);
        assertThat(undone.undone()).isTrue();
    }
}
