package org.xieyue.processes.check;

import java.util.List;
import java.util.stream.Stream;
import org.xieyue.processes.check.CellTests.Kind;

/** Columns, rows and cells of a decision's table, as they are looked at. */
record DecisionTable(XmlNode decision, String policy, List<Column> inputs, List<Column> outputs, List<XmlNode> rules) {

    /** @param says the variable or expression of an input, the name of an output */
    record Column(XmlNode node, String says, boolean typed) {

        String label() {
            return node.attribute("label")
                    .or(() -> node.attribute("name"))
                    .filter(label -> !label.isBlank())
                    .orElse(says.isEmpty() ? node.id() : says);
        }

        String type() {
            return node.attribute("typeRef")
                    .or(() -> node.child("dmn:inputExpression").flatMap(expression -> expression.attribute("typeRef")))
                    .orElse("string");
        }

        Kind kind() {
            return switch (type()) {
                case "integer", "long", "number" -> Kind.NUMBER;
                case "date" -> Kind.DATE;
                case "boolean" -> Kind.YES_NO;
                default -> Kind.TEXT;
            };
        }
    }

    static Stream<DecisionTable> of(XmlNode root) {
        return root.children("dmn:decision")
                .flatMap(decision -> decision.children("dmn:decisionTable")
                        .map(table -> new DecisionTable(
                                decision,
                                table.attributeOr("hitPolicy", "UNIQUE"),
                                table.children("dmn:input")
                                        .map(DecisionTable::input)
                                        .toList(),
                                table.children("dmn:output")
                                        .map(DecisionTable::output)
                                        .toList(),
                                table.children("dmn:rule").toList())));
    }

    private static Column input(XmlNode node) {
        return new Column(
                node, node.child("dmn:inputExpression").map(DecisionTable::text).orElse(""), true);
    }

    private static Column output(XmlNode node) {
        return new Column(
                node, node.attributeOr("name", ""), node.attribute("typeRef").isPresent());
    }

    private static String text(XmlNode node) {
        return node.child("dmn:text").map(XmlNode::text).orElse("");
    }

    /** Whether every row has a cell for every column. */
    boolean isWhole() {
        return rules.stream()
                .allMatch(rule -> rule.children("dmn:inputEntry").count() == inputs.size()
                        && rule.children("dmn:outputEntry").count() == outputs.size());
    }

    CellTests input(int row, int column) {
        return CellTests.read(cell(row, "dmn:inputEntry", column));
    }

    String output(int row, int column) {
        return cell(row, "dmn:outputEntry", column);
    }

    List<String> outputs(int row) {
        return rules.get(row)
                .children("dmn:outputEntry")
                .map(DecisionTable::text)
                .toList();
    }

    /** What can occur in an input, where the table says it. */
    CellTests allowed(int column) {
        return CellTests.read(inputs.get(column)
                .node()
                .child("dmn:inputValues")
                .map(DecisionTable::text)
                .orElse(""));
    }

    private String cell(int row, String name, int column) {
        return rules.get(row)
                .children(name)
                .skip(column)
                .findFirst()
                .map(DecisionTable::text)
                .orElse("");
    }
}
