package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.Answer;
import org.xieyue.testing.XieyueTest;

/** Beside the diagram: what comes, goes, is called otherwise, is hostile, or is written by two at once. */
@XieyueTest
class TablesAndFormsOfAWorkingCopyTest extends WorkingCopyOfTheTrial {

    private static final String TABLE = "trial-tier.dmn";
    private static final Path CORPUS = Path.of("src/test/resources/hostile");
    private static final String FORM = """
            {"type": "default", "id": "extra", "components": [
              {"type": "textfield", "key": "reason", "label": "理由", "properties": {"label.en": "Reason"}}]}""";

    /** Tables and forms that attack whatever reads them. */
    static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.getFileName().toString().matches("XY-.*\\.(dmn|form)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_hostile_is_not_kept_or_cannot_be_handed_in(Path file) throws IOException {
        String suffix = file.toString().substring(file.toString().lastIndexOf('.'));
        String rule = "processes." + file.getFileName().toString().substring(0, "XY-000".length());
        byte[] content = Files.readAllBytes(file);

        Answer<Assessment> saved =
                as(she, () -> editProcess.save(KEY, hers, copy.revision(), "hostile" + suffix, content));

        if (saved.isDone()) {
            assertThat(reasons(as(
                            she,
                            () -> editProcess.handIn(
                                    KEY, hers, saved.orElseThrow().revision()))))
                    .contains(rule);
        } else {
            assertThat(reasons(saved)).contains(rule);
            assertThat(open().folder().files()).doesNotContainKey("hostile" + suffix);
            assertThat(open().revision()).isEqualTo(copy.revision());
        }
    }

    @Test
    void the_corpus_has_tables_and_forms() throws IOException {
        assertThat(hostile())
                .filteredOn(file -> file.toString().endsWith(".dmn"))
                .hasSizeGreaterThan(7);
        assertThat(hostile())
                .filteredOn(file -> file.toString().endsWith(".form"))
                .hasSizeGreaterThan(9);
    }

    @Test
    void a_table_that_the_diagram_asks_stays_and_who_asks_is_said() {
        Answer<WorkingCopy> removed = remove(TABLE);

        assertThat(reasons(removed)).containsExactly("processes.edit.fileNeeded");
        assertThat(removed.reasons().getFirst().args()).containsExactly(TABLE, "确定层级", "chooseTier");
        assertThat(open().folder().files()).containsKey(TABLE);
    }

    @Test
    void a_table_may_be_called_otherwise_only_when_nobody_asks_the_file() {
        assertThat(reasons(rename(TABLE, "tier.dmn"))).containsExactly("processes.edit.fileNeeded");
        assertThat(reasons(rename("trial.bpmn", "other.bpmn"))).containsExactly("processes.edit.diagramStays");
    }

    @Test
    void what_nothing_needs_comes_is_called_otherwise_and_goes() {
        save(she, hers, copy.revision(), "extra.form", FORM).orElseThrow();
        assertThat(reasons(rename("extra.form", TABLE))).containsExactly("processes.edit.nameTaken");

        rename("extra.form", "more.form").orElseThrow();
        assertThat(open().folder().files()).containsOnlyKeys("trial.bpmn", TABLE, "more.form");

        remove("more.form").orElseThrow();
        assertThat(open().folder().files()).containsOnlyKeys("trial.bpmn", TABLE);
    }

    @Test
    void who_only_looks_changes_no_table_and_takes_none_away() {
        as(he, () -> editProcess.open(KEY, his));

        assertThat(reasons(save(he, his, copy.revision(), TABLE, table("4000"))))
                .containsExactly("processes.edit.elsewhere");
        assertThat(reasons(as(he, () -> editProcess.remove(KEY, his, copy.revision(), TABLE, "删"))))
                .containsAnyOf("processes.edit.elsewhere", "processes.edit.fileNeeded");
        assertThat(open().folder().files()).containsKey(TABLE);
    }

    @Test
    void whoever_wrote_a_table_before_another_took_over_is_told_and_overwrites_nothing() {
        save(she, hers, copy.revision(), TABLE, table("4000")).orElseThrow();
        WorkingCopy taken = as(he, () -> editProcess.takeOver(KEY, his));
        save(he, his, taken.revision(), TABLE, table("6000")).orElseThrow();

        assertThat(reasons(save(she, hers, taken.revision(), TABLE, table("5000"))))
                .containsExactly("processes.edit.elsewhere");
        assertThat(text(TABLE)).contains("6000").doesNotContain("5000");
    }

    @Test
    void of_two_saves_of_a_table_at_the_same_moment_one_counts() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer<Assessment>>> answers = Stream.of("4000", "5000")
                    .map(limit -> both.submit(() -> {
                        start.await();
                        return save(she, hers, copy.revision(), TABLE, table(limit));
                    }))
                    .toList();
            start.countDown();

            assertThat(answers.stream()
                            .map(TablesAndFormsOfAWorkingCopyTest::get)
                            .filter(Answer::isDone))
                    .hasSize(1);
        }
        assertThat(open().revision()).isEqualTo(copy.revision() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&lt; (", "&gt;= limit", "\"text\""})
    void a_cell_that_is_still_being_written_is_kept_and_told_by_its_row(String cell) {
        Assessment saved = save(she, hers, copy.revision(), TABLE, table("3000").replace("&lt;= 3000", cell))
                .orElseThrow();

        assertThat(saved.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::id)
                .containsAnyOf("small", "small-in");
        assertThat(text(TABLE)).contains(cell);
    }

    private Answer<WorkingCopy> rename(String name, String as) {
        return as(
                she,
                () -> editProcess.rename(
                        KEY,
                        hers,
                        open().revision(),
                        name,
                        as,
                        named(as, Objects.requireNonNull(open().folder().files().get(name))),
                        "改名"));
    }

    private Answer<WorkingCopy> remove(String name) {
        return as(she, () -> editProcess.remove(KEY, hers, open().revision(), name, "删去"));
    }

    private static String table(String limit) {
        return shipped(TABLE).replace("3000", limit);
    }

    /** As the workspace gives a form its new name. */
    private static byte[] named(String as, byte[] content) {
        return as.endsWith(".form")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace("\"extra\"", "\"" + as.replace(".form", "") + "\"")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
