package org.xieyue.processes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Part.Traits;

/** The columns and rows of the decision tables in a DMN file; a row keeps its id when its cells change, a column its own. */
final class TableParts {

    private static final String HISTORY = "historyTimeToLive";

    private final XmlNode decision;
    private final XmlNode table;
    private final Map<String, Part> parts;
    /** Keys of the columns, inputs first. */
    private final List<String> columns = new ArrayList<>();

    private final Map<String, String> names = new LinkedHashMap<>();

    private TableParts(XmlNode decision, XmlNode table, Map<String, Part> parts) {
        this.decision = decision;
        this.table = table;
        this.parts = parts;
    }

    static Map<String, Part> of(XmlNode root) {
        Map<String, Part> parts = new LinkedHashMap<>();
        root.children("dmn:decision")
                .forEach(decision -> decision.children("dmn:decisionTable")
                        .forEach(table -> new TableParts(decision, table, parts).collect()));
        return parts;
    }

    private void collect() {
        String policy = table.attributeOr("hitPolicy", "UNIQUE");
        String aggregation = table.attributeOr("aggregation", "");
        List<XmlNode> rules = table.children("dmn:rule").toList();
        List<XmlNode> inputs = table.children("dmn:input").toList();
        List<XmlNode> outputs = table.children("dmn:output").toList();
        Traits traits = new Traits()
                .with(Facet.NAME, decision.label())
                .with(Facet.HIT_POLICY, aggregation.isEmpty() ? policy : policy + "_" + aggregation)
                .with(Facet.ATTRIBUTE, "camunda:" + HISTORY, decision.attributeOr("camundadmn:" + HISTORY, ""))
                .with(Facet.ORDER, Order.WITHOUT_MEANING, keys("input", inputs))
                .with(Facet.ORDER, Order.WITHOUT_MEANING + "2", keys("output", outputs));
        if (policy.equals("FIRST") || policy.equals("RULE ORDER")) {
            traits.with(Facet.ORDER, keys("rule", rules));
        }
        add(new Part(decision.id(), "decision", quoted(decision.label()), traits.all(), ""));
        inputs.forEach(input -> column(input, "input", expression(input), "dmn:inputValues"));
        outputs.forEach(output -> column(output, "output", output.attributeOr("name", ""), "dmn:outputValues"));
        for (int i = 0; i < rules.size(); i++) {
            add(row(rules.get(i), i + 1));
        }
    }

    private static String keys(String type, List<XmlNode> nodes) {
        return Order.key(nodes.stream().map(node -> type + " " + node.id()).toList());
    }

    private void column(XmlNode column, String type, String what, String values) {
        String label = column.attributeOr("label", "");
        String name = label.isBlank() ? what : label;
        String key = type + " " + column.id();
        columns.add(key);
        names.put(key, name);
        add(new Part(
                column.id(),
                type,
                quoted(decision.label()) + quoted(name),
                new Traits()
                        .with(Facet.NAME, name)
                        .with(Facet.CONDITION, what)
                        .with(Facet.TYPE, type(column))
                        .with(
                                Facet.ATTRIBUTE,
                                "values",
                                column.child(values).map(TableParts::text).orElse(""))
                        .all(),
                ""));
    }

    private static String type(XmlNode column) {
        return column.attribute("typeRef")
                .or(() -> column.child("dmn:inputExpression").flatMap(expression -> expression.attribute("typeRef")))
                .orElse("");
    }

    private static String expression(XmlNode input) {
        return input.child("dmn:inputExpression").map(TableParts::text).orElse("");
    }

    private static String text(XmlNode node) {
        return node.child("dmn:text").map(XmlNode::text).orElse("");
    }

    /** An empty cell and a dash both say that anything will do. */
    private Part row(XmlNode rule, int number) {
        String reason = rule.child("dmn:description").map(XmlNode::text).orElse("");
        Traits traits = new Traits().with(Facet.REASON, reason);
        int at = 0;
        for (XmlNode cell : rule.children()) {
            if (cell.is("dmn:inputEntry", "dmn:outputEntry")) {
                String column = at < columns.size() ? columns.get(at) : String.valueOf(at + 1);
                String says = text(cell);
                traits.with(
                        cell.is("dmn:inputEntry") ? Facet.CELL : Facet.RESULT, column, says.equals("-") ? "" : says);
                at++;
            }
        }
        String label = quoted(decision.label()) + "#" + number + (reason.isEmpty() ? "" : quoted(reason));
        return new Part(rule.id(), "rule", label, traits.all(), "", names);
    }

    private void add(Part part) {
        parts.put(part.type() + " " + part.id(), part);
    }

    private static String quoted(String label) {
        return "「" + label + "」";
    }
}
