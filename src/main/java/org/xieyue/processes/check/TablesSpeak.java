package org.xieyue.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** XY-501, XY-502, XY-503, XY-504: every decision is one table; its rows can be cited; its history is kept. */
final class TablesSpeak implements DecisionRule {

    static final int MOST_RULES = 500;
    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");

    @Override
    public void check(XmlNode root, Findings findings) {
        List<XmlNode> decisions = root.children("dmn:decision").toList();
        if (decisions.isEmpty()) {
            findings.error("XY-501", root);
        }
        Set<String> seen = new HashSet<>();
        root.all()
                .filter(node -> !node.id().isEmpty() && !seen.add(node.id()))
                .forEach(node -> findings.error("XY-111", node, node.id()));
        for (XmlNode decision : decisions) {
            if (!decision.attributeOr("camundadmn:historyTimeToLive", "").matches("P[1-9]\\d{0,4}D")) {
                findings.error("XY-414", decision);
            }
            if (decision.label().isEmpty()) {
                findings.error("XY-403", decision);
            }
            List<XmlNode> tables = decision.children("dmn:decisionTable").toList();
            if (tables.size() != 1 || !decision.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                findings.error("XY-501", decision);
            } else {
                table(tables.getFirst(), decision, findings);
            }
        }
    }

    private static void table(XmlNode table, XmlNode decision, Findings findings) {
        List<XmlNode> rules = table.children("dmn:rule").toList();
        long inputs = table.children("dmn:input").count();
        long outputs = table.children("dmn:output").count();
        if (rules.size() > MOST_RULES
                || inputs == 0
                || outputs == 0
                || !HIT_POLICIES.contains(table.attributeOr("hitPolicy", "UNIQUE"))) {
            findings.error("XY-502", decision, MOST_RULES);
        }
        for (XmlNode rule : rules) {
            if (rule.children("dmn:inputEntry").count() != inputs
                    || rule.children("dmn:outputEntry").count() != outputs) {
                findings.error("XY-503", rule, inputs, outputs);
            }
            if (rule.id().isEmpty() || rule.id().matches("DecisionRule_[0-9a-z]{5,}")) {
                findings.error("XY-504", rule, rule.id());
            } else if (rule.child("dmn:description")
                    .map(XmlNode::text)
                    .orElse("")
                    .isEmpty()) {
                findings.warning("XY-505", rule);
            }
        }
        table.children("dmn:output")
                .filter(output -> !output.attributeOr("name", "").matches("[a-zA-Z][a-zA-Z0-9_]{0,63}"))
                .forEach(output -> findings.error("XY-506", output));
    }
}
