package org.xieyue.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * XY-410: every cycle holds a human task, a message or a timer, so that no diagram can spin. A task for each member of a
 * list is no wait: the list may be empty.
 */
final class CyclesWait implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        List<XmlNode> restless =
                diagram.nodes().stream().filter(node -> !isWait(node, diagram)).toList();
        Set<String> reported = new HashSet<>();
        for (XmlNode node : restless) {
            if (!reported.contains(node.id()) && comesBack(node, diagram, reported)) {
                findings.error("XY-410", node);
            }
        }
    }

    static boolean isWait(XmlNode node, Diagram diagram) {
        return (node.is("userTask") && !Diagram.isMultiInstance(node))
                || node.is("receiveTask", "intermediateCatchEvent")
                || (node.is("boundaryEvent")
                        && node.child("errorEventDefinition").isEmpty())
                || (node.is("subProcess") && holdsEveryPath(node, diagram));
    }

    /** Whether nobody gets through the subprocess, nor out of it by an error, without waiting inside. */
    private static boolean holdsEveryPath(XmlNode subProcess, Diagram diagram) {
        if (Diagram.isMultiInstance(subProcess)
                || diagram.boundaryEvents(subProcess).stream()
                        .anyMatch(event -> event.child("errorEventDefinition").isPresent())) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        List<XmlNode> ahead = subProcess.children("startEvent").toList();
        while (!ahead.isEmpty()) {
            if (ahead.stream().anyMatch(node -> diagram.next(node).isEmpty())) {
                return false;
            }
            ahead = ahead.stream()
                    .filter(node -> seen.add(node.id()))
                    .flatMap(node -> next(node, diagram))
                    .toList();
        }
        return true;
    }

    private static boolean comesBack(XmlNode start, Diagram diagram, Set<String> reported) {
        Set<String> seen = new HashSet<>();
        List<XmlNode> ahead = next(start, diagram).toList();
        while (!ahead.isEmpty()) {
            if (ahead.stream().anyMatch(node -> node.id().equals(start.id()))) {
                reported.addAll(seen);
                return true;
            }
            ahead = ahead.stream()
                    .filter(node -> seen.add(node.id()))
                    .flatMap(node -> next(node, diagram))
                    .toList();
        }
        return false;
    }

    private static Stream<XmlNode> next(XmlNode node, Diagram diagram) {
        return Stream.concat(diagram.next(node).stream(), diagram.boundaryEvents(node).stream())
                .filter(each -> !isWait(each, diagram));
    }
}
