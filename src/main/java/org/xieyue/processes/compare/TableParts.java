package org.xieyue.processes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Part.Traits;

/** The columns and rules of the decision tables in a DMN file; a rule keeps its id when its cells change. */
final class TableParts {

    private TableParts() {}

    static Map<String, Part> of(XmlNode root) {
        Map<String, Part> parts = new LinkedHashMap<>();
        root.children("dmn:decision")
                .forEach(decision ->
                        decision.children("dmn:decisionTable").forEach(table -> collect(decision, table, parts)));
        return parts;
    }

    private static void collect(XmlNode decision, XmlNode table, Map<String, Part> parts) {
        String policy = table.attributeOr("hitPolicy", "UNIQUE");
        List<XmlNode> rules = table.children("dmn:rule").toList();
        Traits traits = new Traits().with(Facet.NAME, decision.label()).with(Facet.HIT_POLICY, policy);
        if (policy.equals("FIRST") || policy.equals("RULE ORDER")) {
            traits.with(Facet.ORDER, rules.stream().map(XmlNode::id).collect(Collectors.joining(" ")));
        }
        add(parts, new Part(decision.id(), "decision", quoted(decision.label()), traits.all(), ""));
        List<String> columns = new ArrayList<>();
        table.children("dmn:input").forEach(input -> column(input, "input", expression(input), columns, parts));
        table.children("dmn:output")
                .forEach(output -> column(output, "output", output.attributeOr("name", ""), columns, parts));
        rules.forEach(rule -> add(parts, rule(rule, columns)));
    }

    private static void column(
            XmlNode column, String type, String what, List<String> columns, Map<String, Part> parts) {
        String name = column.attributeOr("label", what);
        columns.add(name);
        add(
                parts,
                new Part(
                        column.id(),
                        type,
                        quoted(name),
                        new Traits()
                                .with(Facet.NAME, name)
                                .with(Facet.CONDITION, what)
                                .with(Facet.TYPE, type(column))
                                .all(),
                        ""));
    }

    private static String type(XmlNode column) {
        return column.attribute("typeRef")
                .or(() -> column.child("dmn:inputExpression").flatMap(expression -> expression.attribute("typeRef")))
                .orElse("");
    }

    private static String expression(XmlNode input) {
        return input.child("dmn:inputExpression")
                .flatMap(expression -> expression.child("dmn:text"))
                .map(XmlNode::text)
                .orElse("");
    }

    private static Part rule(XmlNode rule, List<String> columns) {
        String reason = rule.child("dmn:description").map(XmlNode::text).orElse("");
        Traits traits = new Traits().with(Facet.REASON, reason);
        List<XmlNode> cells = rule.children().stream()
                .filter(cell -> cell.is("dmn:inputEntry", "dmn:outputEntry"))
                .toList();
        for (int i = 0; i < cells.size(); i++) {
            traits.with(
                    Facet.CELL,
                    i < columns.size() ? columns.get(i) : String.valueOf(i + 1),
                    cells.get(i).child("dmn:text").map(XmlNode::text).orElse(""));
        }
        return new Part(rule.id(), "rule", reason.isEmpty() ? rule.id() : quoted(reason), traits.all(), "");
    }

    private static void add(Map<String, Part> parts, Part part) {
        parts.put(part.type() + " " + part.id(), part);
    }

    private static String quoted(String label) {
        return "「" + label + "」";
    }
}
