package org.xieyue.processes.check;

import java.util.Set;
import java.util.stream.Collectors;

/** XY-416: what has no shape cannot be shown to anybody. */
final class ShapesAreDrawn implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Set<String> drawn = diagram.root()
                .all()
                .filter(node -> node.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
                .map(node -> node.attributeOr("bpmnElement", ""))
                .collect(Collectors.toSet());
        diagram.nodes().stream()
                .filter(node -> !drawn.contains(node.id()))
                .forEach(node -> findings.warning("XY-416", node));
        diagram.flows().stream()
                .filter(flow -> !drawn.contains(flow.id()))
                .forEach(flow -> findings.warning("XY-416", flow));
    }
}
