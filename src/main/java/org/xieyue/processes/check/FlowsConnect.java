package org.xieyue.processes.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** XY-406, XY-407, XY-408: one plain start, everything can be reached from it, and every way ends in an end event. */
final class FlowsConnect implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        for (XmlNode flow : diagram.flows()) {
            if (!staysInScope(flow, flow.attributeOr("sourceRef", ""), diagram)
                    || !staysInScope(flow, flow.attributeOr("targetRef", ""), diagram)) {
                findings.error("XY-408", flow);
            }
        }
        starts(diagram, findings);
        Set<XmlNode> reached = reached(diagram);
        for (XmlNode node : diagram.nodes()) {
            if (!reached.contains(node)) {
                findings.error("XY-406", node);
            } else if (!isEnd(node) && diagram.outgoing(node).isEmpty()) {
                findings.error("XY-408", node);
            }
        }
    }

    private static boolean staysInScope(XmlNode flow, String nodeId, Diagram diagram) {
        return diagram.byId(nodeId)
                .filter(node -> diagram.parent(node) == diagram.parent(flow))
                .isPresent();
    }

    private static boolean isEnd(XmlNode node) {
        return node.is("endEvent")
                || node.attributeOr("triggeredByEvent", "false").equals("true");
    }

    private static void starts(Diagram diagram, Findings findings) {
        diagram.process().ifPresent(process -> {
            List<XmlNode> starts = process.children("startEvent").toList();
            if (starts.size() != 1 || hasTrigger(starts.getFirst())) {
                findings.error("XY-407", process, starts.size());
            }
        });
        diagram.nodes("subProcess").forEach(inner -> {
            List<XmlNode> starts = inner.children("startEvent").toList();
            boolean byEvent = inner.attributeOr("triggeredByEvent", "false").equals("true");
            if (starts.size() != 1 || hasTrigger(starts.getFirst()) != byEvent) {
                findings.error("XY-407", inner, starts.size());
            }
        });
        for (XmlNode node : diagram.nodes()) {
            boolean needsTrigger = node.is("intermediateCatchEvent", "boundaryEvent");
            long triggers = node.children().stream()
                    .filter(child -> child.name().endsWith("EventDefinition"))
                    .count();
            if ((needsTrigger && triggers != 1) || triggers > 1) {
                findings.error("XY-409", node);
            }
        }
    }

    private static boolean hasTrigger(XmlNode start) {
        return start.children().stream().anyMatch(child -> child.name().endsWith("EventDefinition"));
    }

    private static Set<XmlNode> reached(Diagram diagram) {
        Set<XmlNode> reached = new HashSet<>();
        Deque<XmlNode> ahead = new ArrayDeque<>();
        diagram.process().ifPresent(process -> enter(process, ahead));
        while (!ahead.isEmpty()) {
            XmlNode node = ahead.remove();
            if (reached.add(node)) {
                ahead.addAll(diagram.next(node));
                ahead.addAll(diagram.boundaryEvents(node));
                if (node.is("subProcess")) {
                    enter(node, ahead);
                }
            }
        }
        return reached;
    }

    private static void enter(XmlNode scope, Deque<XmlNode> ahead) {
        scope.children("startEvent").forEach(ahead::add);
        scope.children("subProcess")
                .filter(inner -> inner.attributeOr("triggeredByEvent", "false").equals("true"))
                .forEach(ahead::add);
    }
}
