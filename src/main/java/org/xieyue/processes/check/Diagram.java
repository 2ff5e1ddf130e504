package org.xieyue.processes.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A BPMN file as its reader sees it: nodes, flows between them, and what they refer to. */
final class Diagram {

    static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent");

    private final XmlNode root;
    private final List<XmlNode> nodes;
    private final List<XmlNode> flows;
    private final Map<String, XmlNode> byId = new HashMap<>();
    private final Map<XmlNode, XmlNode> parents = new HashMap<>();
    private final Map<String, List<XmlNode>> bySource;
    private final Map<String, List<XmlNode>> byTarget;
    private final Map<String, List<XmlNode>> byHost;

    Diagram(XmlNode root) {
        this.root = root;
        root.all().forEach(node -> {
            node.children().forEach(child -> parents.put(child, node));
            if (!node.id().isEmpty()) {
                byId.putIfAbsent(node.id(), node);
            }
        });
        nodes = processes().stream()
                .flatMap(XmlNode::all)
                .filter(node -> NODES.contains(node.name()))
                .toList();
        flows = processes().stream()
                .flatMap(XmlNode::all)
                .filter(node -> node.is("sequenceFlow"))
                .toList();
        bySource = by(flows.stream(), "sourceRef");
        byTarget = by(flows.stream(), "targetRef");
        byHost = by(nodes("boundaryEvent"), "attachedToRef");
    }

    private static Map<String, List<XmlNode>> by(Stream<XmlNode> nodes, String reference) {
        return nodes.collect(Collectors.groupingBy(node -> node.attributeOr(reference, "")));
    }

    XmlNode root() {
        return root;
    }

    List<XmlNode> processes() {
        return root.children("process").toList();
    }

    Optional<XmlNode> process() {
        return root.children("process").findFirst();
    }

    String processKey() {
        return process().map(XmlNode::id).orElse("");
    }

    List<XmlNode> nodes() {
        return nodes;
    }

    Stream<XmlNode> nodes(String name) {
        return nodes.stream().filter(node -> node.is(name));
    }

    List<XmlNode> flows() {
        return flows;
    }

    Optional<XmlNode> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<XmlNode> outgoing(XmlNode node) {
        return bySource.getOrDefault(node.id(), List.of());
    }

    List<XmlNode> incoming(XmlNode node) {
        return byTarget.getOrDefault(node.id(), List.of());
    }

    /** Nodes that come next along the flows. */
    List<XmlNode> next(XmlNode node) {
        return outgoing(node).stream()
                .flatMap(flow -> byId(flow.attributeOr("targetRef", "")).stream())
                .toList();
    }

    List<XmlNode> boundaryEvents(XmlNode activity) {
        return byHost.getOrDefault(activity.id(), List.of());
    }

    @Nullable
    XmlNode parent(XmlNode node) {
        return parents.get(node);
    }

    /** The processes and subprocesses that hold this node, from the inside out. */
    List<XmlNode> scopes(XmlNode node) {
        return Stream.iterate(parents.get(node), java.util.Objects::nonNull, parents::get)
                .filter(each -> each.is("subProcess", "process"))
                .toList();
    }

    boolean isInEventSubProcess(XmlNode startEvent) {
        XmlNode parent = parent(startEvent);
        return parent != null && parent.attributeOr("triggeredByEvent", "false").equals("true");
    }

    String messageName(XmlNode holder) {
        return byId(holder.attributeOr("messageRef", ""))
                .filter(node -> node.is("message"))
                .map(XmlNode::label)
                .orElse("");
    }

    String errorCode(XmlNode errorEventDefinition) {
        return byId(errorEventDefinition.attributeOr("errorRef", ""))
                .filter(node -> node.is("error"))
                .map(error -> error.attributeOr("errorCode", ""))
                .orElse("");
    }

    static boolean isMultiInstance(XmlNode node) {
        return node.child("multiInstanceLoopCharacteristics").isPresent();
    }
}
