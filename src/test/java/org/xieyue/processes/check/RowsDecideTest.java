package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsDecideTest {

    private static final String AMOUNT = "amount:number";
    private static final DmnEngine ENGINE = engine();

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

    /** Days are days and numbers stay exact, as in the application. */
    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        for (String type : List.of("date", "number")) {
            configuration
                    .getTransformer()
                    .getDataTypeTransformerRegistry()
                    .addTransformer(type, Variables::untypedValue);
        }
        return configuration.buildEngine();
    }

    /** The engine itself is asked for a value of every region, and has to agree on which rows match. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_engine_agrees_on_every_combination(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 12; round++) {
            List<String> all = new ArrayList<>(List.of("a:integer", "b:string", "c:boolean", "d:number", "e:date"));
            Collections.shuffle(all, chance);
            List<String> inputs = all.subList(0, 2 + chance.nextInt(2));
            List<String> cells = new ArrayList<>();
            int rows = 2 + chance.nextInt(5);
            String[] written = new String[rows];
            for (int row = 0; row < rows; row++) {
                cells.clear();
                inputs.forEach(input -> cells.add(cell(input, chance)));
                written[row] = String.join(" | ", cells) + " -> \"" + (char) ('A' + chance.nextInt(2)) + "\"";
            }
            compare(inputs, written);
        }
    }

    private static void compare(List<String> inputs, String... rows) {
        String table = table("COLLECT", inputs, rows);
        List<InputColumn> columns = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int at = i;
            columns.add(new InputColumn(
                    inputs.get(i).split(":")[0],
                    inputs.get(i).split(":")[1],
                    Stream.of(rows)
                            .map(row -> CellTests.read(row.split(" -> ")[0].split(" \\| ")[at]))
                            .toList(),
                    CellTests.read("")));
        }
        DmnDecision decision =
                ENGINE.parseDecision("trial-table", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        Set<BitSet> seen = new java.util.HashSet<>();
        boolean[] gap = {false};
        combine(columns, 0, new int[columns.size()], regions -> {
            Map<String, Object> values = new HashMap<>();
            BitSet expected = new BitSet();
            expected.set(0, rows.length);
            for (int i = 0; i < regions.length; i++) {
                @Nullable Object value = columns.get(i).value(regions[i]);
                values.put(
                        columns.get(i).label(),
                        value instanceof BigDecimal number && inputs.get(i).endsWith("integer")
                                ? (Object) number.intValueExact()
                                : value);
                expected.and(columns.get(i).rules(regions[i]));
            }
            BitSet matched = new BitSet();
            ENGINE.evaluateDecisionTable(decision, values)
                    .forEach(result -> matched.set(((Number) result.getEntry("row")).intValue()));
            assertThat(matched).as(String.join("\n", rows) + "\n" + values).isEqualTo(expected);
            gap[0] |= matched.isEmpty();
            seen.add(matched);
        });
        BitSet all = new BitSet();
        all.set(0, rows.length);
        assertThat(new Coverage(columns, rows.length).unmatched(all, 1).isEmpty())
                .as(String.join("\n", rows))
                .isEqualTo(!gap[0]);
        for (int row = 0; row < rows.length; row++) {
            int it = row;
            BitSet earlier = new BitSet();
            earlier.set(0, row);
            assertThat(new Coverage(columns, rows.length).reaches(row, earlier))
                    .as(row + " of\n" + String.join("\n", rows))
                    .isEqualTo(seen.stream().anyMatch(matched -> matched.get(it) && matched.nextSetBit(0) == it));
        }
        List<String> overlaps = found("UNIQUE", inputs, rows).stream()
                .filter(each -> each.startsWith("XY-522"))
                .map(each -> each.split(" ")[1] + " " + each.split(" ")[2])
                .toList();
        for (int later = 1; later < rows.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                int one = earlier;
                int other = later;
                assertThat(overlaps.contains((later + 1) + " " + (earlier + 1)))
                        .isEqualTo(seen.stream().anyMatch(matched -> matched.get(one) && matched.get(other)));
            }
        }
    }

    private static void combine(
            List<InputColumn> columns, int at, int[] regions, java.util.function.Consumer<int[]> each) {
        if (at == columns.size()) {
            each.accept(regions);
            return;
        }
        for (int region = 0; region < columns.get(at).size(); region++) {
            regions[at] = region;
            combine(columns, at + 1, regions, each);
        }
    }

    private static String cell(String input, Random chance) {
        int a = chance.nextInt(4) - 1;
        int b = a + chance.nextInt(3);
        String day = "date(\"2026-03-0" + (1 + chance.nextInt(3)) + "\")";
        List<String> choices = switch (input.split(":")[1]) {
            case "integer", "number" ->
                List.of(
                        "-",
                        "" + a,
                        "< " + a,
                        ">= " + b,
                        "[" + a + ".." + b + "]",
                        "(" + a + ".." + b + "]",
                        "not(" + a + ", " + b + ")",
                        "]" + a + ".." + b + "[",
                        "< " + a + ", > " + b,
                        "not([" + a + ".." + b + "])",
                        "null",
                        "not(null)");
            case "boolean" -> List.of("-", "true", "false", "not(true)", "not(false)", "true, false");
            case "date" -> List.of("-", day, "< " + day, ">= " + day, "not(" + day + ")");
            default ->
                List.of("-", "\"A\"", "\"A\", \"B\"", "not(\"B\")", "not(\"A\", \"C\")", "\"a, b\"", "null, \"A\"");
        };
        return choices.get(chance.nextInt(choices.size()));
    }

    private static Vocabulary words() {
        return new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());
    }

    private static List<String> rules(String table) {
        return findings(table).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(String table) {
        return DiagramCheck.check(
                Map.of("trial-table.dmn", table.getBytes(StandardCharsets.UTF_8)), words(), Map.of(), Optional.empty());
    }

    /** Rule and arguments of each finding. */
    private static List<String> found(String policy, List<String> inputs, String... rows) {
        return findings(table(policy, inputs, rows)).stream()
                .map(finding -> finding.rule() + " "
                        + String.join(
                                " ",
                                finding.args().stream().map(String::valueOf).toList()))
                .toList();
    }

    private static String table(String policy, List<String> inputs, String... rows) {
        StringBuilder table = new StringBuilder();
        table.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append(
                        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"trial\" name=\"试\" namespace=\"http://xieyue.org/trial\">")
                .append("<decision id=\"trial-table\" name=\"试表\" camunda:historyTimeToLive=\"P30D\">")
                .append("<decisionTable id=\"table\" hitPolicy=\"" + policy + "\">");
        inputs.forEach(
                input -> table.append("<input id=\"in-" + input.split(":")[0] + "\" label=\"" + input.split(":")[0]
                        + "\"><inputExpression id=\"ex-" + input.split(":")[0] + "\" typeRef=\"" + input.split(":")[1]
                        + "\"><text>"
                        + input.split(":")[0] + "</text></inputExpression></input>"));
        table.append("<output id=\"out\" label=\"result\" name=\"result\" typeRef=\"string\"/>");
        boolean numbered = policy.equals("COLLECT") && rows.length > 1;
        if (numbered) {
            table.append("<output id=\"no\" label=\"row\" name=\"row\" typeRef=\"integer\"/>");
        }
        for (int row = 0; row < rows.length; row++) {
            String[] sides = rows[row].split(" -> ");
            table.append("<rule id=\"row" + row + "\"><description>x</description>");
            String[] cells = sides[0].split(" \\| ");
            for (int i = 0; i < cells.length; i++) {
                table.append("<inputEntry id=\"i" + row + "-" + i + "\"><text>" + escaped(cells[i])
                        + "</text></inputEntry>");
            }
            table.append("<outputEntry id=\"o" + row + "\"><text>" + escaped(sides[1]) + "</text></outputEntry>");
            if (numbered) {
                table.append("<outputEntry id=\"n" + row + "\"><text>" + row + "</text></outputEntry>");
            }
            table.append("</rule>");
        }
        return table.append("</decisionTable></decision></definitions>").toString();
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
