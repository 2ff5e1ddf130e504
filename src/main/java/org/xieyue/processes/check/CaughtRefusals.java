package org.xieyue.processes.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** XY-305, XY-307: errors in the diagram are declared ones, and every refusal of a step is caught. */
final class CaughtRefusals implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Set<String> declared =
                around.contract(diagram).map(Vocabulary.Contract::errors).orElse(Set.of());
        diagram.nodes()
                .forEach(node -> node.children("errorEventDefinition").forEach(definition -> {
                    String code = diagram.errorCode(definition);
                    boolean thrown = node.is("endEvent")
                            || refusedBy(diagram, around, node).contains(code)
                            || declared.contains(code);
                    if (code.isEmpty() || !thrown) {
                        findings.error("XY-305", node, code);
                    }
                }));
        diagram.nodes("serviceTask")
                .forEach(task -> step(task, around)
                        .filter(code -> !isCaught(code, task, diagram))
                        .forEach(code -> findings.error("XY-307", task, code)));
    }

    private static Stream<String> step(XmlNode task, Surroundings around) {
        return Expression.singleName(task.attributeOr("camunda:delegateExpression", ""))
                .flatMap(around::step)
                .map(step -> step.refusals().stream())
                .orElse(Stream.empty());
    }

    /** Codes that steps at or inside the activity, or in the scope of an event subprocess, may throw. */
    private static List<String> refusedBy(Diagram diagram, Surroundings around, XmlNode event) {
        Stream<XmlNode> inside = event.is("boundaryEvent")
                ? diagram.byId(event.attributeOr("attachedToRef", "")).stream().flatMap(XmlNode::all)
                : diagram.scopes(event).stream().flatMap(XmlNode::all);
        List<XmlNode> nodes = inside.toList();
        return Stream.concat(
                        nodes.stream().filter(node -> node.is("serviceTask")).flatMap(task -> step(task, around)),
                        nodes.stream()
                                .filter(node -> node.is("endEvent"))
                                .flatMap(end -> end.children("errorEventDefinition"))
                                .map(diagram::errorCode))
                .toList();
    }

    private static boolean isCaught(String code, XmlNode task, Diagram diagram) {
        if (catches(diagram.boundaryEvents(task).stream(), code, diagram)) {
            return true;
        }
        return diagram.scopes(task).stream()
                .anyMatch(scope -> catches(diagram.boundaryEvents(scope).stream(), code, diagram)
                        || catches(
                                scope.children("subProcess")
                                        .filter(inner -> inner.attributeOr("triggeredByEvent", "false")
                                                .equals("true"))
                                        .flatMap(inner -> inner.children("startEvent")),
                                code,
                                diagram));
    }

    private static boolean catches(Stream<XmlNode> events, String code, Diagram diagram) {
        return events.flatMap(event -> event.children("errorEventDefinition"))
                .anyMatch(definition -> diagram.errorCode(definition).equals(code));
    }
}
