package org.xieyue.processes.check;

import java.util.List;

/** XY-401: an exclusive gateway always finds an exit: a default, and a condition on every other one. */
final class GatewaysDecide implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        for (XmlNode node : diagram.nodes()) {
            List<XmlNode> exits = diagram.outgoing(node);
            if (node.is("exclusiveGateway") && exits.size() > 1) {
                exclusive(node, exits, findings);
            } else {
                exits.stream()
                        .filter(exit -> exit.child("conditionExpression").isPresent())
                        .forEach(exit -> findings.error("XY-401", node));
            }
            if (node.is("eventBasedGateway")) {
                eventBased(node, diagram, findings);
            }
        }
    }

    private static void exclusive(XmlNode gateway, List<XmlNode> exits, Findings findings) {
        String standard = gateway.attributeOr("default", "");
        boolean complete = exits.stream().anyMatch(exit -> exit.id().equals(standard))
                && exits.stream()
                        .allMatch(exit -> exit.id().equals(standard)
                                == exit.child("conditionExpression").isEmpty());
        if (!complete) {
            findings.error("XY-401", gateway);
        }
    }

    private static void eventBased(XmlNode gateway, Diagram diagram, Findings findings) {
        List<XmlNode> next = diagram.next(gateway);
        if (next.size() < 2
                || next.stream().anyMatch(node -> !node.is("intermediateCatchEvent", "receiveTask"))
                || gateway.attributeOr("instantiate", "false").equals("true")
                || gateway.attributeOr("eventGatewayType", "Exclusive").equals("Parallel")) {
            findings.error("XY-402", gateway);
        }
    }
}
