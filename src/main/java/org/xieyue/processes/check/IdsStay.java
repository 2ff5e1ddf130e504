package org.xieyue.processes.check;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * XY-415: an element where cases of the deployed version may stand does not vanish without saying where they go: the new
 * element names it ({@code formerly}), or the process gives it up ({@code retired}).
 */
final class IdsStay implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.process().ifPresent(process -> {
            Set<String> vanished = new TreeSet<>(around.deployedWaits());
            vanished.removeAll(waits(diagram));
            diagram.nodes().forEach(node -> node.property("formerly").ifPresent(vanished::remove));
            process.property("retired")
                    .ifPresent(ids -> Arrays.asList(ids.split("\\s*,\\s*")).forEach(vanished::remove));
            vanished.forEach(id -> findings.error("XY-415", process, id));
        });
    }

    static Set<String> waits(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(node -> node.is("userTask", "receiveTask", "intermediateCatchEvent", "callActivity"))
                .map(XmlNode::id)
                .collect(Collectors.toSet());
    }
}
