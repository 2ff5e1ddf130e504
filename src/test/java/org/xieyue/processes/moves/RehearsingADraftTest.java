package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.moves.MoveView.Problem;
import org.xieyue.processes.moves.RehearseMove.Rehearsal;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Label;
import org.xieyue.testing.XieyueTest;

/** The reviewer knows which cases could not follow before the version is there. */
@XieyueTest
class RehearsingADraftTest extends MovesOfTheTrial {

    @Autowired
    RehearseMove rehearseMove;

    @Autowired
    RepositoryService repository;

    @Test
    void cases_that_could_not_follow_are_named_with_the_step_and_publishing_finds_the_same() {
        List<CaseId> without = List.of(open().caseId(), open().caseId());
        CaseId follows = waiting().caseId();
        DraftId draft = draft(RehearsingADraftTest::withoutCheck);

        Rehearsal rehearsal = rehearse(draft);

        assertThat(rehearsal.ready()).isEqualTo(1);
        assertThat(rehearsal.blocked()).isEqualTo(2);
        assertThat(rehearsal.problems()).extracting(Problem::reason).containsOnly(Obstacle.NO_TARGET);
        assertThat(rehearsal.problems())
                .extracting(Problem::step)
                .extracting(Label::zh)
                .containsOnly("核对材料");
        assertThat(rehearsal.problems())
                .extracting(Problem::number)
                .containsExactlyInAnyOrderElementsOf(
                        without.stream().map(this::number).toList());

        as(chief, () -> publishProcess.publishDraft(draft, row(draft).lookedAt(), "换一个步骤"))
                .orElseThrow();
        Map<Fate, List<CaseId>> planned = rows(propose()).stream()
                .collect(Collectors.groupingBy(Listed::fate, Collectors.mapping(Listed::caseId, Collectors.toList())));
        assertThat(planned.get(Fate.READY)).containsExactly(follows);
        assertThat(planned.get(Fate.BLOCKED)).containsExactlyInAnyOrderElementsOf(without);
    }

    @Test
    void nothing_stays_of_it() {
        Opened opened = open();
        Opened waits = waiting();
        DraftId draft = draft(MovesOfTheTrial::secondLevel);
        int before = newest();
        long deployments = repository.createDeploymentQuery().count();
        var task = task(opened.caseId());
        var timer = timer(waits.caseId());

        assertThat(rehearse(draft)).isEqualTo(new Rehearsal(2, 0, List.of()));
        assertThat(rehearse(draft)).as("looked at again").isEqualTo(new Rehearsal(2, 0, List.of()));

        assertThat(newest()).isEqualTo(before);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(List.of(version(opened.caseId()), version(waits.caseId()))).containsOnly(before);
        assertThat(task(opened.caseId())).isEqualTo(task);
        assertThat(timer(waits.caseId())).isEqualTo(timer);
        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());
        assertThat(engine.openTasks(opened.caseId())).containsOnly("听取意见");
    }

    @Test
    void who_is_not_at_the_top_is_told_nothing_about_cases_of_others() {
        open();
        DraftId draft = draft(MovesOfTheTrial::secondLevel);
        Account below = people.person(
                "下级流程", Role.PROCESS_ADMINISTRATOR, people.unions().county());
        var row = row(draft);

        assertThat(codes(as(below, () -> rehearseMove.of(row)))).containsExactly("processes.onlyAtTheTop");
    }

    private Rehearsal rehearse(DraftId draft) {
        return as(chief, () -> rehearseMove.of(row(draft))).orElseThrow();
    }

    private String number(CaseId caseId) {
        return String.valueOf(database.fetchValue("select number from case_file where id = ?", caseId.value()));
    }

    private static String withoutCheck(String text) {
        return text.replace("\"checkPapers\"", "\"lookAtPapers\"")
                .replace(
                        "camunda:historyTimeToLive=\"P30D\">",
                        "camunda:historyTimeToLive=\"P30D\"><extensionElements><camunda:properties><camunda:property name=\"retired\" value=\"checkPapers\"/></camunda:properties></extensionElements>");
    }
}
