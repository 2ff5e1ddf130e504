package org.xieyue.processes.check;

import java.util.Set;

/** XY-201: names, documentation, form keys and the like are text; the engine would evaluate them. */
final class PlainText implements DiagramRule {

    private static final Set<String> EXPRESSIONS = Set.of(
            "serviceTask/camunda:delegateExpression",
            "userTask/camunda:assignee",
            "multiInstanceLoopCharacteristics/camunda:collection");
    private static final Set<String> EXPRESSION_TEXTS =
            Set.of("conditionExpression", "completionCondition", "timeDate");

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.root().all().forEach(node -> {
            node.attributes().forEach((attribute, value) -> {
                if (Expression.isIn(value) && !EXPRESSIONS.contains(node.name() + "/" + attribute)) {
                    findings.error("XY-201", node, attribute);
                }
            });
            if (Expression.isIn(node.text()) && !EXPRESSION_TEXTS.contains(node.name())) {
                findings.error("XY-201", node, node.name());
            }
        });
    }
}
