package org.xieyue.processes.check;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.check.DecisionTable.Column;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.check.Vocabulary.Table;
import org.xieyue.shared.TextKey;

/**
 * XY-528 to XY-532: columns and cells name only what is known when the table is asked, each as what it is; what is read of a
 * table is there; no row waits for a value that no field can give.
 */
final class TablesKnow {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    /** A word that is no function's name. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])[\\p{L}_][\\p{L}\\p{N}_]*(?!\\s*\\(|[\\p{L}\\p{N}_])");

    /** Words of the language, and those of its functions' names that stand alone. */
    private static final Set<String> LANGUAGE = Set.of(
            "true",
            "false",
            "null",
            "and",
            "or",
            "not",
            "in",
            "if",
            "then",
            "else",
            "between",
            "starts",
            "ends",
            "with",
            "list",
            "string",
            "is",
            "contains",
            "length",
            "defined");

    private final TableUse use;
    private final Contract contract;
    private final DecisionTable table;
    private final Findings findings;
    private final Map<String, Kind> known;

    private TablesKnow(
            TableUse use, Contract contract, DecisionTable table, Map<String, Kind> known, Findings findings) {
        this.use = use;
        this.contract = contract;
        this.table = table;
        this.findings = findings;
        this.known = known;
    }

    /** Tables that nobody asks are not looked at: a use case that is still to come may tell them anything. */
    static void check(XmlNode root, TableUse use, Findings findings) {
        use.contract()
                .ifPresent(contract -> DecisionTable.of(root).forEach(table -> {
                    String key = table.decision().id();
                    Optional<Table> asked =
                            Optional.ofNullable(contract.tables().get(key));
                    if (asked.isEmpty() && !use.results().containsKey(key)) {
                        return;
                    }
                    TablesKnow one = new TablesKnow(
                            use, contract, table, asked.map(Table::inputs).orElse(contract.variables()), findings);
                    one.inputs();
                    one.cells();
                    asked.ifPresent(one::read);
                    if (asked.isEmpty()) {
                        one.answer(Objects.requireNonNullElse(use.results().get(key), ""));
                    }
                }));
    }

    private void inputs() {
        for (Column column : table.inputs()) {
            unknown(column.says())
                    .forEach(name ->
                            findings.column("XY-528", table.decision(), column.node(), column.label(), name, all()));
            fits(column, known.get(column.says()), column.says());
        }
    }

    private void cells() {
        if (!table.isWhole()) {
            return;
        }
        for (int row = 0; row < table.rules().size(); row++) {
            for (int i = 0; i < table.inputs().size(); i++) {
                CellTests cell = table.input(row, i);
                words(row, table.inputs().get(i), cell.text());
                choices(row, table.inputs().get(i), cell);
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                words(row, table.outputs().get(i), table.output(row, i));
            }
        }
    }

    private void words(int row, Column column, String cell) {
        unknown(cell)
                .forEach(name -> findings.row(
                        "XY-530", table.decision(), table.rules().get(row), row + 1, column.label(), name, all()));
    }

    private void choices(int row, Column column, CellTests cell) {
        Set<String> possible = use.choices().get(column.says());
        if (possible == null) {
            return;
        }
        cell.tests().stream()
                .flatMap(test -> test.points().stream())
                .filter(point -> point.kind() == CellTests.Kind.TEXT && !possible.contains(point.key()))
                .forEach(point -> findings.rowWarning(
                        "XY-532",
                        table.decision(),
                        table.rules().get(row),
                        row + 1,
                        column.label(),
                        point.text(),
                        String.join(", ", possible)));
    }

    /** Columns that a use case reads. */
    private void read(Table asked) {
        asked.outputs().forEach((name, kind) -> {
            Optional<Column> column = table.outputs().stream()
                    .filter(each -> each.says().equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                findings.error("XY-531", table.decision(), name);
            } else {
                fits(column.get(), kind, name);
            }
        });
    }

    /** The one column whose value a variable takes. */
    private void answer(String variable) {
        if (table.outputs().size() == 1) {
            fits(table.outputs().getFirst(), contract.variables().get(variable), variable);
        }
    }

    private void fits(Column column, @Nullable Kind kind, String name) {
        if (kind != null && column.typed() && FeelOnly.TYPES.contains(column.type()) && !fits(column.kind(), kind)) {
            findings.column(
                    "XY-529",
                    table.decision(),
                    column.node(),
                    column.label(),
                    name,
                    new TextKey("processes.kind." + kind),
                    new TextKey("processes.columnType." + column.type()));
        }
    }

    private static boolean fits(CellTests.Kind column, Kind variable) {
        return switch (variable) {
            case TEXT -> column == CellTests.Kind.TEXT;
            case NUMBER -> column == CellTests.Kind.NUMBER;
            case YES_NO -> column == CellTests.Kind.YES_NO;
            case DATE -> column == CellTests.Kind.DATE;
            case INSTANT, IDS -> false;
        };
    }

    private Set<String> unknown(String expression) {
        Set<String> names = new LinkedHashSet<>();
        Matcher words = NAME.matcher(STRING.matcher(expression).replaceAll("\"\""));
        while (words.find()) {
            if (!LANGUAGE.contains(words.group()) && !known.containsKey(words.group())) {
                names.add(words.group());
            }
        }
        return names;
    }

    private String all() {
        return String.join(", ", new TreeSet<>(known.keySet()));
    }
}
