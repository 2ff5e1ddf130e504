package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xieyue.processes.check.CellTests.Kind;
import org.xieyue.processes.check.CellTests.Point;

/**
 * XY-521 – 527: for every combination of inputs a table says one thing: no gaps, no rows that contradict each other, no row
 * that never applies, no value of another type than its column's. Missing inputs are not looked at.
 */
final class RowsDecide implements DecisionRule {

    private static final int MOST_GAPS = 3;
    private static final int MOST_OVERLAPS = 20;

    @Override
    public void check(XmlNode root, Findings findings) {
        DecisionTable.of(root).forEach(table -> new Rows(table, findings).check());
    }

    private static final class Rows {
        private final DecisionTable table;
        private final XmlNode decision;
        private final Findings findings;
        private final String policy;
        private final List<XmlNode> rules;

        Rows(DecisionTable table, Findings findings) {
            this.table = table;
            this.findings = findings;
            decision = table.decision();
            policy = table.policy();
            rules = table.rules();
        }

        void check() {
            if (!table.isWhole() || rules.isEmpty() || rules.size() > TablesSpeak.MOST_RULES) {
                return;
            }
            List<InputColumn> columns = new ArrayList<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                columns.add(column(i));
            }
            types();
            Optional<InputColumn> uncut =
                    columns.stream().filter(column -> !column.isCut()).findFirst();
            if (uncut.isPresent()) {
                findings.warning("XY-527", decision, uncut.get().label());
                return;
            }
            if (policy.equals("UNIQUE") || policy.equals("ANY")) {
                overlaps(columns);
            }
            Coverage coverage = new Coverage(columns, rules.size());
            unreachable(coverage, columns);
            if (!policy.equals("COLLECT") && !policy.equals("RULE ORDER")) {
                gaps(coverage, columns);
            }
            if (coverage.isTooLarge()) {
                findings.warning("XY-527", decision, decision.label());
            }
        }

        private InputColumn column(int at) {
            DecisionTable.Column column = table.inputs().get(at);
            return new InputColumn(
                    column.label(),
                    column.type(),
                    IntStream.range(0, rules.size())
                            .mapToObj(row -> table.input(row, at))
                            .toList(),
                    table.allowed(at));
        }

        /** Values that are written out, and are no value of the column. */
        private void types() {
            for (int row = 0; row < rules.size(); row++) {
                for (int i = 0; i < table.inputs().size(); i++) {
                    DecisionTable.Column column = table.inputs().get(i);
                    CellTests cell = table.input(row, i);
                    boolean wrong = cell.tests().stream()
                            .flatMap(test -> test.points().stream())
                            .anyMatch(point -> isWrong(point, column.kind()));
                    if (wrong) {
                        wrong(row, column, cell.text());
                    }
                }
                for (int i = 0; i < table.outputs().size(); i++) {
                    DecisionTable.Column column = table.outputs().get(i);
                    String text = table.output(row, i);
                    if (column.typed()
                            && CellTests.EQUALS.matcher(text).matches()
                            && CellTests.point(text)
                                    .filter(point -> isWrong(point, column.kind())
                                            || (isFraction(point)
                                                    && column.type().matches("integer|long")))
                                    .isPresent()) {
                        wrong(row, column, text);
                    }
                }
            }
        }

        private void wrong(int row, DecisionTable.Column column, String text) {
            findings.row("XY-525", decision, rules.get(row), row + 1, column.label(), text, column.type());
        }

        private static boolean isWrong(Point point, Kind kind) {
            return point.kind() != kind && point.kind() != Kind.NAME && point.kind() != Kind.NOTHING;
        }

        private static boolean isFraction(Point point) {
            return point.key() instanceof java.math.BigDecimal number && number.scale() > 0;
        }

        private void overlaps(List<InputColumn> columns) {
            int found = 0;
            for (int later = 1; later < rules.size() && found < MOST_OVERLAPS; later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (policy.equals("ANY") && table.outputs(earlier).equals(table.outputs(later))) {
                        continue;
                    }
                    Optional<int[]> both = both(columns, earlier, later);
                    if (both.isPresent()) {
                        found++;
                        overlap(columns, earlier, later, both.get());
                    }
                }
            }
        }

        private void overlap(List<InputColumn> columns, int earlier, int later, int[] both) {
            String example = example(columns, both);
            if (depends(columns, earlier, later)) {
                findings.rowWarning("XY-526", decision, rules.get(later), later + 1, earlier + 1, example);
            } else {
                findings.row(
                        policy.equals("ANY") ? "XY-523" : "XY-522",
                        decision,
                        rules.get(later),
                        later + 1,
                        earlier + 1,
                        example);
            }
        }

        /** Whether the two meet only if some parameter has a certain value. */
        private static boolean depends(List<InputColumn> columns, int one, int other) {
            return columns.stream()
                    .anyMatch(column -> !column.isExact() && !column.isOpen(one) && !column.isOpen(other));
        }

        /** Two rows meet where they meet in every column. */
        private static Optional<int[]> both(List<InputColumn> columns, int one, int other) {
            int[] regions = new int[columns.size()];
            for (int i = 0; i < regions.length; i++) {
                InputColumn column = columns.get(i);
                regions[i] = column.isOpen(one) && column.isOpen(other) ? -1 : meeting(column, one, other);
                if (regions[i] == column.size()) {
                    return Optional.empty();
                }
            }
            return Optional.of(regions);
        }

        private static int meeting(InputColumn column, int one, int other) {
            int region = 0;
            while (region < column.size()
                    && !(column.rules(region).get(one) && column.rules(region).get(other))) {
                region++;
            }
            return region;
        }

        private void unreachable(Coverage coverage, List<InputColumn> columns) {
            for (int row = 0; row < rules.size() && !coverage.isTooLarge(); row++) {
                BitSet earlier = new BitSet(rules.size());
                if (policy.equals("FIRST")) {
                    earlier.set(0, row);
                }
                boolean reached = coverage.reaches(row, earlier);
                if (!reached && !coverage.isTooLarge()) {
                    findings.rowWarning("XY-524", decision, rules.get(row), row + 1, shadows(columns, row, earlier));
                }
            }
        }

        /** Numbers of the rows before it that it meets; a dash if it can never match at all. */
        private static String shadows(List<InputColumn> columns, int row, BitSet earlier) {
            String numbers = earlier.stream()
                    .filter(each -> both(columns, each, row).isPresent())
                    .mapToObj(each -> String.valueOf(each + 1))
                    .collect(Collectors.joining(", "));
            return numbers.isEmpty() ? "–" : numbers;
        }

        private void gaps(Coverage coverage, List<InputColumn> columns) {
            BitSet all = new BitSet(rules.size());
            all.set(0, rules.size());
            for (int[] gap : coverage.unmatched(all, MOST_GAPS)) {
                findings.warning("XY-521", decision, example(columns, gap));
            }
        }

        private static String example(List<InputColumn> columns, int[] regions) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < regions.length; i++) {
                if (regions[i] >= 0) {
                    said.add(Objects.requireNonNull(columns.get(i)).example(regions[i]));
                }
            }
            return said.isEmpty() ? "–" : String.join("; ", said);
        }
    }
}
