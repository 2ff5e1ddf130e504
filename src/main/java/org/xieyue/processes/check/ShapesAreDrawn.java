package org.xieyue.processes.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** XY-416: what has no shape cannot be shown to anybody. */
final class ShapesAreDrawn implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Set<String> drawn = diagram.root()
                .all()
                .filter(node -> node.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
                .map(node -> node.attributeOr("bpmnElement", ""))
                .collect(Collectors.toSet());
        List<String> missing = Stream.concat(diagram.nodes().stream(), diagram.flows().stream())
                .map(XmlNode::id)
                .filter(id -> !drawn.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            findings.warning("XY-416", diagram.process().orElse(diagram.root()), missing.size(), missing);
        }
    }
}
