package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Files that were drawn elsewhere, brought into a working copy. */
@XieyueTest
class ImportingFilesTest {

    private static final String KEY = TrialProcess.KEY;
    private static final String FILE = "trial.bpmn";
    private static final Path CORPUS = Path.of("src/test/resources/interchange");

    @Autowired
    EditProcess editProcess;

    @Autowired
    TrialStory story;

    @Autowired
    TestPeople people;

    private final WindowId window = new WindowId(UUID.randomUUID());

    private Account editor;
    private WorkingCopy copy;

    @BeforeEach
    void she_begins_with_what_is_published() {
        story.publish();
        editor = people.organisation().processAdministrator();
        as(() -> editProcess.open(KEY, window));
        WorkingCopy taken = as(() -> editProcess.takeOver(KEY, window));
        copy = as(() ->
                editProcess.beginAgain(KEY, window, taken.revision(), "测试前").orElseThrow());
    }

    @AfterEach
    void nobody_edits_any_more() {
        as(() -> {
            editProcess.leave(KEY, window);
            return true;
        });
    }

    @Test
    void every_reference_file_is_taken_over_or_refused_with_a_reason_that_names_the_element() throws IOException {
        long kept = 0;
        for (Path file : reference()) {
            Answer<Assessment> answer = bringIn(Map.of(file.getFileName().toString(), Files.readAllBytes(file)), true);
            if (answer instanceof Answer.Done<Assessment>(Assessment assessment)) {
                kept++;
                assertThat(assessment.findings()).filteredOn(Finding::isError).isNotEmpty();
                assertThat(as(() -> editProcess.handIn(KEY, window, assessment.revision()))
                                .isDone())
                        .as(file + " cannot be handed in")
                        .isFalse();
            } else {
                assertThat(answer.reasons())
                        .as(file.toString())
                        .allSatisfy(reason -> assertThat(reason.args())
                                .anySatisfy(arg -> assertThat(String.valueOf(arg))
                                        .containsPattern("「|<|[Pp]rocess|WFP-|[0-9a-f]{8}")));
            }
        }
        assertThat(kept).isEqualTo(10);
    }

    @Test
    void without_taking_over_a_file_of_another_process_changes_nothing_and_the_way_out_is_said() throws IOException {
        byte[] other = Files.readAllBytes(CORPUS.resolve("A.1.0.bpmn"));
        assertThat(codes(bringIn(Map.of("a.bpmn", other), false))).containsExactly("processes.edit.otherProcess");
        assertThat(codes(bringIn(Map.of("a.bpmn", Files.readAllBytes(CORPUS.resolve("A.4.0.bpmn"))), true)))
                .containsExactly("processes.edit.severalProcesses");
        assertThat(codes(bringIn(
                        Map.of("a.bpmn", bytes("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>")),
                        true)))
                .containsExactly("processes.edit.noProcess");
        assertThat(now().revision()).isEqualTo(copy.revision());
    }

    @Test
    void several_files_come_in_together_or_not_at_all() {
        String diagram = text(FILE).replace("核对材料", "审核材料");
        String table = text("trial-tier.dmn");
        assertThat(bringIn(Map.of("Other.BPMN", bytes(diagram), "trial-tier.dmn", bytes("no xml")), false)
                        .isDone())
                .isFalse();
        assertThat(now().revision()).isEqualTo(copy.revision());

        bringIn(Map.of("Other.BPMN", bytes(diagram), "trial-tier.dmn", bytes(table)), false)
                .orElseThrow();

        assertThat(now().folder().files()).containsOnlyKeys(FILE, "trial-tier.dmn");
        assertThat(text(FILE)).contains("审核材料");
        long once = now().revision();
        assertThat(bringIn(Map.of("Other.BPMN", bytes(diagram)), false)
                        .orElseThrow()
                        .revision())
                .isEqualTo(once);
    }

    @Test
    void a_file_in_another_encoding_is_kept_as_it_reads() {
        String gbk = text(FILE).replace("核对材料", "审核材料").replace("UTF-8", "GBK");
        assertThat(gbk).contains("encoding=\"GBK\"");
        bringIn(Map.of("a.bpmn", gbk.getBytes(java.nio.charset.Charset.forName("GBK"))), false)
                .orElseThrow();

        assertThat(text(FILE)).contains("encoding=\"UTF-8\"", "审核材料");
    }

    private Answer<Assessment> bringIn(Map<String, byte[]> files, boolean takeOver) {
        long revision = now().revision();
        return as(() -> editProcess.bringIn(KEY, window, revision, new Brought(files, takeOver), "导入之前"));
    }

    private WorkingCopy now() {
        return as(() -> editProcess.open(KEY, window));
    }

    private String text(String file) {
        return new String(Objects.requireNonNull(now().folder().files().get(file)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> reference() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    private <T> T as(Supplier<T> work) {
        return people.as(editor, work);
    }
}
