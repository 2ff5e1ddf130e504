package org.xieyue.processes.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decision tables written down in one line a row, {@code < 5 | "A" -> "B"}, and what is found in them. */
final class Tables {

    private Tables() {}

    static Vocabulary words() {
        return new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());
    }

    static List<String> rules(String table) {
        return findings(table).stream().map(Finding::rule).toList();
    }

    static List<Finding> findings(String table) {
        return DiagramCheck.check(
                Map.of("trial-table.dmn", table.getBytes(StandardCharsets.UTF_8)), words(), Map.of(), Optional.empty());
    }

    /** Rule and arguments of each finding. */
    static List<String> found(String policy, List<String> inputs, String... rows) {
        return findings(table(policy, inputs, rows)).stream()
                .map(finding -> finding.rule() + " "
                        + String.join(
                                " ",
                                finding.args().stream().map(String::valueOf).toList()))
                .toList();
    }

    static String table(String policy, List<String> inputs, String... rows) {
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

    static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
