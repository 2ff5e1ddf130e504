package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.CASE_FILE;
import static xieyue.schema.Tables.TASK;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.moves.MoveBoard;
import org.xieyue.processes.moves.MoveId;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.MoveView.Pilot;
import org.xieyue.processes.moves.MovingCases;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.RunMove;
import org.xieyue.processes.moves.Stage;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

/** An administrator has put further reviews between the county's and the approval. */
@XieyueTest
class ThreeLevelsTest extends HardshipProcess {

    @Autowired
    ThreeLevels levels;

    @Autowired
    PlanMove plan;

    @Autowired
    RunMove run;

    @Autowired
    MoveBoard moves;

    @Autowired
    MovingCases moving;

    @Autowired
    DSLContext database;

    @AfterEach
    void two_levels_again() {
        levels.restore();
    }

    @Test
    void a_case_under_way_goes_on_to_the_third_level_with_its_deadline_and_ends_as_it_should() {
        CaseId id = noticePassed();
        LocalDate due = due(id);
        int before = levels.newest();
        int version = levels.publish(1);

        MoveId move = people.as(at.processAdministrator(), () -> plan.propose(ThreeLevels.KEY, before))
                .orElseThrow();
        for (Stage next = view(move).next(); next != null; next = view(move).next()) {
            String hash = view(move).hash();
            Stage stage = next;
            people.as(at.processAdministrator(), () -> run.start(move, hash, stage))
                    .orElseThrow();
            moving.run();
        }

        assertThat(version).isEqualTo(before + 1);
        assertThat(due(id)).isEqualTo(due);
        assertThat(story.timeline(id, at)).contains("case.moved");
        story.countyAgrees(id, at, "5500");
        assertThat(story.tasks(id)).containsExactly("复核");
        agrees(id, reviewer(), "复核");
        assertThat(story.tasks(id)).containsExactly("市级审批");
        assertThat(story.facts(id, at)).contains("同意 1 人");
        story.cityApproves(id, at, line);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(100_000 - 5_500));
    }

    @Test
    void the_case_that_goes_first_is_named_before_and_after_and_opens_for_those_who_may_read_it() {
        noticePassed();
        int before = levels.newest();
        levels.publish(1);
        MoveId move = people.as(at.processAdministrator(), () -> plan.propose(ThreeLevels.KEY, before))
                .orElseThrow();

        Pilot first = Objects.requireNonNull(view(move).pilot());
        CaseId pilot = CaseId.parse(first.caseId());
        assertThat(first.number()).startsWith("HB-");
        assertThat(first.subject()).as("masked").contains("某");
        assertThat(first.moved()).isFalse();
        assertThat(first.before()).isEqualTo(first.now()).isNotEmpty();
        assertThat(first.readable()).as("by whoever only draws").isFalse();

        String hash = view(move).hash();
        people.as(at.processAdministrator(), () -> run.start(move, hash, Stage.ONE))
                .orElseThrow();
        moving.run();

        Pilot gone = Objects.requireNonNull(view(move).pilot());
        assertThat(gone.caseId()).isEqualTo(first.caseId());
        assertThat(gone.moved()).isTrue();
        assertThat(gone.now()).isEqualTo(first.before());
        assertThat(gone.number()).isEqualTo(first.number());
        Account both = people.also(
                people.organisation().processAdministrator(),
                Role.AUDITOR,
                new UnionId(database.select(CASE_FILE.UNION_ID)
                        .from(CASE_FILE)
                        .where(CASE_FILE.ID.eq(pilot.value()))
                        .fetchSingle(CASE_FILE.UNION_ID)));
        assertThat(Objects.requireNonNull(
                                people.as(both, () -> moves.view(move)).pilot())
                        .readable())
                .as("by whoever also reads its cases")
                .isTrue();
    }

    @Test
    void two_further_reviews_are_two_peoples_and_none_is_an_earlier_reviewers() {
        levels.publish(2);
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");

        assertThat(agreeing(id, at.reviewer(), "复核")).containsExactly("hardship.otherDuty.COUNTY_REVIEWER");
        Account first = reviewer();
        agrees(id, first, "复核");
        assertThat(agreeing(id, first, "第 2 次复核")).containsExactly("hardship.reviewedAlready");
        agrees(id, reviewer(), "第 2 次复核");
        assertThat(story.tasks(id)).containsExactly("市级审批");

        story.done(
                id,
                at.approver(),
                "市级审批",
                "approval-return",
                "金额请再核",
                Map.of("budgetLine", line.toString(), "unrelated", true));
        story.countyAgrees(id, at, "5200");
        agrees(id, first, "复核");
        assertThat(story.facts(id, at)).contains("同意 1 人");
    }

    @Test
    void what_is_returned_the_county_reviews_anew() {
        levels.publish(1);
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");

        story.done(id, reviewer(), "复核", "further-return", "收入请再核", Map.of("unrelated", true));

        assertThat(story.tasks(id)).containsExactly("县级审核");
        story.countyAgrees(id, at, "5200");
        assertThat(story.tasks(id)).containsExactly("复核");
    }

    @Test
    void a_refusal_proposed_there_is_decided_by_somebody_else() {
        levels.publish(1);
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");
        Account reviewer = people.also(reviewer(), Role.APPROVER, at.city());

        story.done(id, reviewer, "复核", "propose-refusal", "不符合条件", Map.of("unrelated", true));

        assertThat(story.tasks(id)).containsExactly("决定是否不予帮扶");
        assertThat(story.codes(
                        story.does(id, reviewer, "决定是否不予帮扶", "refusal-decide", "不符合条件", Map.of("unrelated", true))))
                .containsExactly("hardship.otherDuty.FURTHER_REVIEWER");
    }

    private Account reviewer() {
        return people.person("市复", Role.REVIEWER, at.county());
    }

    private void agrees(CaseId id, Account who, String task) {
        assertThat(agreeing(id, who, task)).isEmpty();
    }

    private java.util.List<String> agreeing(CaseId id, Account who, String task) {
        return story.codes(story.does(id, who, task, "further-agree", "", Map.of("unrelated", true)));
    }

    private MoveView view(MoveId move) {
        return people.as(at.processAdministrator(), () -> moves.view(move));
    }

    private LocalDate due(CaseId id) {
        return database.select(TASK.DUE_ON)
                .from(TASK)
                .where(TASK.CASE_ID.eq(id.value()))
                .and(TASK.NAME.eq("县级审核"))
                .fetchSingle(TASK.DUE_ON);
    }
}
