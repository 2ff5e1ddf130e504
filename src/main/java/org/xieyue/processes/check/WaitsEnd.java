package org.xieyue.processes.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** XY-304: nobody and nothing is waited for without a deadline, unless the diagram says that there is none (无期限). */
final class WaitsEnd implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        for (XmlNode node : diagram.nodes()) {
            if (node.is("userTask") || (isMessageWait(node) && !hasTimer(node, diagram))) {
                Optional<String> deadline = node.property("deadline");
                if (deadline.filter(WaitsEnd::isDeadline).isEmpty()) {
                    findings.error("XY-304", node, deadline.orElse(""));
                }
            }
        }
    }

    private static boolean isDeadline(String text) {
        return text.equals("none") || text.matches("[1-9]\\d{0,3}(wd|d|m)|parameter:[a-zA-Z][a-zA-Z0-9._-]{0,63}");
    }

    private static boolean isMessageWait(XmlNode node) {
        return node.is("receiveTask")
                || (node.is("intermediateCatchEvent")
                        && node.child("messageEventDefinition").isPresent());
    }

    private static boolean hasTimer(XmlNode node, Diagram diagram) {
        if (diagram.boundaryEvents(node).stream().anyMatch(WaitsEnd::isTimer)) {
            return true;
        }
        return diagram.incoming(node).stream()
                .flatMap(flow -> diagram.byId(flow.attributeOr("sourceRef", "")).stream())
                .filter(source -> source.is("eventBasedGateway"))
                .anyMatch(gateway -> diagram.next(gateway).stream().anyMatch(WaitsEnd::isTimer));
    }

    static boolean isTimer(@Nullable XmlNode node) {
        return node != null && node.child("timerEventDefinition").isPresent();
    }
}
