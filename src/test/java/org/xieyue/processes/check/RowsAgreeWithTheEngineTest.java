package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.processes.check.Tables.found;
import static org.xieyue.processes.check.Tables.table;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine itself is asked about tables drawn by chance. */
class RowsAgreeWithTheEngineTest {

    private static final DmnEngine ENGINE = engine();

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
}
