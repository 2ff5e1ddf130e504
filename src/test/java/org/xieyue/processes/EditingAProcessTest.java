package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.compare.Change;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class EditingAProcessTest extends WorkingCopyOfTheTrial {

    @Autowired
    TestClock clock;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void what_is_unfinished_is_saved_and_told() {
        Assessment saved = save(she, hers, copy.revision(), renamed("审核材料").replace("value=\"5wd\"", "value=\"soon\""))
                .orElseThrow();

        assertThat(saved.revision()).isEqualTo(copy.revision() + 1);
        assertThat(saved.isSound()).isFalse();
        assertThat(saved.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::rule, Finding::id)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("XY-304", "checkPapers"));
        assertThat(saved.changes())
                .extracting(Change::element, Change::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("checkPapers", "审核材料"),
                        org.assertj.core.groups.Tuple.tuple("checkPapers", "soon"));
        assertThat(reasons(as(she, () -> editProcess.handIn(KEY, hers, saved.revision()))))
                .containsExactly("processes.XY-304");
    }

    @Test
    void the_same_save_again_has_one_effect() {
        long once =
                save(she, hers, copy.revision(), renamed("审核材料")).orElseThrow().revision();

        assertThat(save(she, hers, copy.revision(), renamed("审核材料"))
                        .orElseThrow()
                        .revision())
                .isEqualTo(once);
    }

    @Test
    void who_changed_an_older_revision_is_told_and_overwrites_nothing() {
        save(she, hers, copy.revision(), renamed("审核材料")).orElseThrow();

        assertThat(reasons(save(she, hers, copy.revision(), renamed("查验材料"))))
                .containsExactly("processes.edit.revision");
        assertThat(text(FILE)).contains("审核材料").doesNotContain("查验材料");
    }

    @Test
    void a_second_window_only_looks_until_it_takes_over_and_then_the_first_one_saves_nothing() {
        WorkingCopy seen = as(he, () -> editProcess.open(KEY, his));
        assertThat(seen.isEditedIn(his)).isFalse();
        assertThat(as(he, () -> studio.editor(seen))).isEqualTo(she.name());
        assertThat(reasons(save(he, his, copy.revision(), renamed("查验材料"))))
                .containsExactly("processes.edit.elsewhere");

        as(he, () -> editProcess.takeOver(KEY, his));

        assertThat(reasons(save(she, hers, copy.revision(), renamed("审核材料"))))
                .containsExactly("processes.edit.elsewhere");
        save(he, his, copy.revision(), renamed("查验材料")).orElseThrow();
        assertThat(text(FILE)).contains("查验材料");
    }

    @Test
    void of_two_saves_at_the_same_moment_one_counts() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer<Assessment>>> answers = List.of("甲材料", "乙材料").stream()
                    .map(name -> both.submit(() -> {
                        start.await();
                        return save(she, hers, copy.revision(), renamed(name));
                    }))
                    .toList();
            start.countDown();

            assertThat(answers.stream().map(EditingAProcessTest::get).filter(Answer::isDone))
                    .hasSize(1);
        }
        assertThat(as(she, () -> editProcess.takeOver(KEY, hers)).revision()).isEqualTo(copy.revision() + 1);
    }

    @Test
    void what_may_never_come_near_the_engine_is_not_even_kept() {
        String before = text(FILE);
        for (String hostile : List.of(
                renamed("审核材料").replace("${outcome == 'AGREE'}", "${runtimeService.createDeployment()}"),
                renamed("审核材料")
                        .replace("<endEvent id=\"ended\"", "<scriptTask id=\"s\" name=\"脚本\"/><endEvent id=\"ended\""),
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + renamed("审核材料"),
                renamed("审核材料").replace("process id=\"trial\"", "process id=\"hardship-aid\""),
                "no xml at all")) {
            assertThat(save(she, hers, copy.revision(), hostile).isDone())
                    .as(hostile)
                    .isFalse();
        }
        assertThat(reasons(as(
                        she,
                        () -> editProcess.save(
                                KEY,
                                hers,
                                copy.revision(),
                                "../trial.bpmn",
                                renamed("审核材料").getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("processes.fileName");
        assertThat(text(FILE)).isEqualTo(before);
    }

    @Test
    void a_state_that_was_kept_comes_back_and_the_one_before_it_is_kept_too() {
        // later than what any other test has kept
        clock.setTo(LocalDate.of(2090, 1, 2));
        long first =
                save(she, hers, copy.revision(), renamed("审核材料")).orElseThrow().revision();
        UUID kept = as(she, () -> editProcess.keep(KEY, "改名之后")).orElseThrow();
        long second = save(she, hers, first, renamed("查验材料")).orElseThrow().revision();

        as(she, () -> editProcess.restore(KEY, hers, second, kept, "恢复之前")).orElseThrow();

        assertThat(text(FILE)).contains("审核材料");
        assertThat(as(she, () -> studio.milestones(KEY)).stream()
                        .map(Milestone::note)
                        .limit(2))
                .containsExactlyInAnyOrder("改名之后", "恢复之前");
        assertThat(reasons(as(she, () -> editProcess.keep(KEY, " ")))).containsExactly("processes.edit.note");
        assertThatThrownBy(() -> as(she, () -> editProcess.restore(KEY, hers, second, UUID.randomUUID(), "无")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_from_another_editor_takes_the_place_of_the_diagram_and_a_refused_one_leaves_nothing() {
        long first =
                save(she, hers, copy.revision(), renamed("审核材料")).orElseThrow().revision();
        int kept = as(she, () -> studio.milestones(KEY)).size();
        assertThat(bringIn(first, "no xml at all").isDone()).isFalse();
        assertThat(as(she, () -> studio.milestones(KEY))).hasSize(kept);

        bringIn(first, renamed("查验材料")).orElseThrow();

        assertThat(text(FILE)).contains("查验材料");
        assertThat(as(she, () -> editProcess.open(KEY, hers)).folder().files())
                .containsOnlyKeys(FILE, "trial-tier.dmn");
        assertThat(as(she, () -> studio.milestones(KEY)))
                .extracting(Milestone::note)
                .contains("导入之前");
        assertThat(reasons(as(he, () -> editProcess.bringIn(KEY, his, first, FILE, new byte[0], "别人"))))
                .containsExactly("processes.edit.elsewhere");
    }

    private Answer<Assessment> bringIn(long revision, String diagram) {
        return as(
                she,
                () -> editProcess.bringIn(
                        KEY,
                        hers,
                        revision,
                        "from-the-modeler.bpmn",
                        diagram.getBytes(StandardCharsets.UTF_8),
                        "导入之前"));
    }

    @Test
    void blocks_are_what_the_process_can_be_drawn_with() {
        List<Block> blocks = as(she, () -> studio.blocks(KEY));

        assertThat(blocks)
                .extracting(Block::key)
                .contains("check", "opinion", "trialReserve")
                .doesNotHaveDuplicates();
        assertThat(blocks)
                .filteredOn(block -> block.key().equals("check"))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.label().zh()).isEqualTo("核对材料");
                    assertThat(block.post()).isEqualTo("CASE_OFFICER");
                    assertThat(block.deadline()).isEqualTo("5wd");
                });
        assertThat(blocks).extracting(Block::step).doesNotContain("reserveHardshipFunds");
    }

    /** Where a step is offered must not depend on where its class happens to stand. */
    @Test
    void what_the_diagrams_in_use_ask_for_is_offered_and_nothing_of_other_capabilities() {
        for (String process : List.of(
                "hardship-aid",
                "congress-vote",
                "congress-conclusion",
                "collective-bargaining",
                "contract-conclusion",
                "contract-performance",
                "convalescence-plan",
                "convalescence-trip",
                "spring-campaign")) {
            List<String> used = as(she, () -> board.version(process, newest(process))).steps().stream()
                    .map(StepDeclaration::key)
                    .toList();
            assertThat(as(she, () -> studio.blocks(process)))
                    .as(process)
                    .extracting(Block::step)
                    .containsAll(used);
        }
        assertThat(as(she, () -> studio.blocks("hardship-aid")))
                .extracting(Block::step)
                .doesNotContain("archiveTrip", "archiveSession");
    }

    @Test
    void only_process_administrators_edit() {
        Account worker = people.organisation().worker();

        assertThatThrownBy(() -> as(worker, () -> editProcess.open(KEY, his))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(she, () -> editProcess.open("unheard-of", hers)))
                .isInstanceOf(NotFound.class);
    }

    private int newest(String process) {
        return board.versions(process).getFirst().version();
    }

    private Answer<Assessment> save(Account person, WindowId window, long revision, String diagram) {
        return save(person, window, revision, FILE, diagram);
    }

    private static String renamed(String name) {
        return shipped(FILE).replace("核对材料", name);
    }
}
