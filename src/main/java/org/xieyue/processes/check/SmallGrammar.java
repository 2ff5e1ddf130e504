package org.xieyue.processes.check;

/** XY-202, XY-204: expressions stay inside the small grammar. */
final class SmallGrammar implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.root().all().forEach(node -> {
            switch (node.name()) {
                case "conditionExpression", "completionCondition" -> condition(node, diagram, findings);
                case "timeDate" -> singleName(node, node.text(), diagram, findings);
                case "userTask" ->
                    node.attribute("camunda:assignee").ifPresent(text -> singleName(node, text, diagram, findings));
                case "serviceTask" -> step(node, findings);
                case "multiInstanceLoopCharacteristics" ->
                    node.attribute("camunda:collection")
                            .filter(text -> Expression.eachOf(text).isEmpty())
                            .ifPresent(text -> findings.error("XY-202", owner(node, diagram), text));
                default -> {}
            }
        });
    }

    private static void condition(XmlNode node, Diagram diagram, Findings findings) {
        String type = node.attributeOr("xsi:type", "tFormalExpression");
        if (Expression.parse(node.text()).isEmpty() || !type.matches("([A-Za-z0-9]+:)?tFormalExpression")) {
            findings.error("XY-202", owner(node, diagram), node.text());
        }
    }

    private static void singleName(XmlNode node, String text, Diagram diagram, Findings findings) {
        if (Expression.singleName(text).isEmpty()) {
            findings.error("XY-202", owner(node, diagram), text);
        }
    }

    private static void step(XmlNode node, Findings findings) {
        String text = node.attributeOr("camunda:delegateExpression", "");
        if (Expression.singleName(text).isEmpty()) {
            findings.error("XY-204", node, text);
        }
    }

    /** The element that people see: the nearest one with an id. */
    static XmlNode owner(XmlNode node, Diagram diagram) {
        XmlNode at = node;
        while (!Diagram.NODES.contains(at.name()) && !at.is("sequenceFlow", "process")) {
            XmlNode parent = diagram.parent(at);
            if (parent == null) {
                return node;
            }
            at = parent;
        }
        return at;
    }
}
