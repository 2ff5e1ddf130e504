package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.processes.check.Tables.findings;
import static org.xieyue.processes.check.Tables.found;
import static org.xieyue.processes.check.Tables.rules;
import static org.xieyue.processes.check.Tables.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsDecideTest {

    private static final String AMOUNT = "amount:number";

    @Test
    void a_gap_is_named_by_an_example() {
        assertThat(found("UNIQUE", List.of(AMOUNT), "< 1000 -> \"A\"", "> 1000 -> \"B\""))
                .containsExactly("XY-521 amount = 1000");
        assertThat(found("FIRST", List.of("urgent:boolean", AMOUNT), "true | - -> \"A\"", "- | >= 0 -> \"B\""))
                .containsExactly("XY-521 urgent = false; amount = -1");
        assertThat(found("UNIQUE", List.of("kind:string"), "\"A\" -> \"A\"")).containsExactly("XY-521 kind ≠ \"A\"");
    }

    @Test
    void a_row_for_everything_else_leaves_no_gap() {
        assertThat(found("FIRST", List.of("kind:string", AMOUNT), "\"A\" | > 3 -> \"A\"", "- | - -> \"B\""))
                .isEmpty();
        assertThat(found("COLLECT", List.of("kind:string"), "\"A\" -> \"A\"")).isEmpty();
    }

    @Test
    void values_that_cannot_occur_are_no_gap() {
        String table = table("UNIQUE", List.of("kind:string"), "\"A\" -> \"A\"", "\"B\" -> \"B\"");

        assertThat(rules(table)).containsExactly("XY-521");
        assertThat(rules(table.replace(
                        "</inputExpression>", "</inputExpression><inputValues><text>\"A\",\"B\"</text></inputValues>")))
                .isEmpty();
    }

    @Test
    void between_whole_numbers_and_between_days_there_is_nothing() {
        assertThat(found("UNIQUE", List.of("count:integer"), "<= 3 -> \"A\"", ">= 4 -> \"B\""))
                .isEmpty();
        assertThat(found("UNIQUE", List.of(AMOUNT), "<= 3 -> \"A\"", ">= 4 -> \"B\""))
                .containsExactly("XY-521 amount = 3.5");
        assertThat(found(
                        "UNIQUE",
                        List.of("since:date"),
                        "<= date(\"2026-02-28\") -> \"A\"",
                        ">= date(\"2026-03-01\") -> \"B\""))
                .isEmpty();
    }

    @Test
    void rows_that_overlap_are_named_with_an_example() {
        assertThat(found("UNIQUE", List.of(AMOUNT), "<= 1000 -> \"A\"", ">= 1000 -> \"B\""))
                .containsExactly("XY-522 2 1 amount = 1000");
        assertThat(found(
                        "UNIQUE",
                        List.of("kind:string", AMOUNT),
                        "\"A\",\"B\" | - -> \"A\"",
                        "not(\"A\") | [1..2] -> \"B\"",
                        "not(\"A\",\"B\") | not([1..2]) -> \"B\"",
                        "\"C\" | 7 -> \"C\""))
                .contains("XY-522 2 1 kind = \"B\"; amount = 1", "XY-522 4 3 kind = \"C\"; amount = 7");
    }

    @Test
    void under_any_only_different_results_are_wrong() {
        assertThat(found("ANY", List.of(AMOUNT), "<= 1000 -> \"A\"", ">= 1000 -> \"A\""))
                .isEmpty();
        assertThat(found("ANY", List.of(AMOUNT), "<= 1000 -> \"A\"", ">= 1000 -> \"B\""))
                .containsExactly("XY-523 2 1 amount = 1000");
    }

    @Test
    void a_row_behind_rows_that_take_everything_never_applies() {
        assertThat(found(
                        "FIRST",
                        List.of(AMOUNT),
                        "< 10 -> \"A\"",
                        "[10..20] -> \"B\"",
                        "[5..15) -> \"C\"",
                        "- -> \"D\""))
                .containsExactly("XY-524 3 1, 2");
        assertThat(found("COLLECT", List.of(AMOUNT), "[20..10] -> \"A\"")).containsExactly("XY-524 1 –");
    }

    @Test
    void parameters_are_compared_as_far_as_one_can() {
        assertThat(found("UNIQUE", List.of(AMOUNT), "< limit -> \"A\"", ">= limit -> \"B\""))
                .isEmpty();
        assertThat(found("UNIQUE", List.of(AMOUNT), "<= limit -> \"A\"", ">= limit -> \"B\""))
                .containsExactly("XY-522 2 1 amount = limit");
        assertThat(found("UNIQUE", List.of(AMOUNT), "< limit -> \"A\"", ">= 1000 -> \"B\""))
                .extracting(each -> each.substring(0, 6))
                .containsExactly("XY-526", "XY-521");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount:number | \"A\"",
                "kind:string | 5",
                "urgent:boolean | \"true\"",
                "since:date | \"2026-03-01\"",
                "amount:number | > \"A\""
            })
    void a_value_of_another_type_is_wrong(String input, String cell) {
        assertThat(found("COLLECT", List.of(input), cell + " -> \"A\"")).anyMatch(each -> each.startsWith("XY-525 1 "));
    }

    @Test
    void a_result_of_another_type_is_wrong() {
        assertThat(found("COLLECT", List.of(AMOUNT), "1 -> 5")).containsExactly("XY-525 1 result 5 string");
    }

    @Test
    void what_cannot_be_looked_through_is_said() {
        String[] rows = IntStream.range(0, 12)
                .mapToObj(i -> "< parameter" + i + " -> \"A\"")
                .toArray(String[]::new);

        assertThat(found("FIRST", List.of(AMOUNT), rows)).containsExactly("XY-527 amount");
    }

    @Test
    void a_large_table_is_looked_through_in_time() {
        List<String> inputs =
                IntStream.range(0, 8).mapToObj(i -> "n" + i + ":number").toList();
        Random chance = new Random(7);
        String[] rows = IntStream.range(0, 300)
                .mapToObj(row -> IntStream.range(0, 8)
                                .mapToObj(i -> chance.nextInt(4) == 0 ? "-" : "<= " + chance.nextInt(50))
                                .reduce((one, other) -> one + " | " + other)
                                .orElseThrow()
                        + " -> \"A\"")
                .toArray(String[]::new);
        long began = System.nanoTime();

        found("FIRST", inputs, rows);

        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(4_000);
    }

    @Test
    void shipped_tables_have_no_errors() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".dmn")).toList();
            assertThat(tables).isNotEmpty();
            for (Path table : tables) {
                assertThat(findings(Files.readString(table)))
                        .as(table.toString())
                        .filteredOn(Finding::isError)
                        .isEmpty();
            }
        }
    }
}
