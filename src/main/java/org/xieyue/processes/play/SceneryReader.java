package org.xieyue.processes.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.EnglishLabel;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.play.Scenery.Flow;
import org.xieyue.processes.play.Scenery.Node;

/** Reads the files of a process once; what they say is not changed any more. */
final class SceneryReader {

    private static final Set<String> NODES = Set.of(
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

    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Map<String, Flow> flows = new LinkedHashMap<>();
    final Map<String, List<Flow>> outgoing = new HashMap<>();
    final Map<String, XmlNode> elements = new HashMap<>();
    final List<XmlNode> tables = new ArrayList<>();

    /** Names of messages by id. */
    final Map<String, String> messages = new HashMap<>();

    String xml = "";
    String name = "";

    SceneryReader(ProcessFolder folder) {
        folder.files().forEach((file, content) -> {
            if (file.endsWith(".bpmn")) {
                xml = new String(content, StandardCharsets.UTF_8);
                DiagramCheck.tree(content).ifPresent(this::diagram);
            } else if (file.endsWith(".dmn")) {
                DiagramCheck.tree(content)
                        .ifPresent(tree -> tree.children("dmn:decision").forEach(tables::add));
            }
        });
    }

    private void diagram(XmlNode tree) {
        tree.children("message")
                .forEach(message -> messages.put(message.id(), message.attributeOr("name", message.id())));
        tree.children("process").forEach(process -> {
            name = process.label();
            read(process);
        });
    }

    private void read(XmlNode scope) {
        for (XmlNode child : scope.children()) {
            if (child.is("sequenceFlow")) {
                String condition =
                        child.child("conditionExpression").map(XmlNode::text).orElse("");
                Flow flow = new Flow(
                        child.id(),
                        child.label(),
                        child.attributeOr("sourceRef", ""),
                        child.attributeOr("targetRef", ""),
                        condition,
                        child.property(EnglishLabel.PROPERTY).orElse(null));
                flows.put(flow.id(), flow);
                outgoing.computeIfAbsent(flow.from(), from -> new ArrayList<>()).add(flow);
            } else if (NODES.contains(child.name())) {
                nodes.put(child.id(), node(child, scope.id()));
                elements.put(child.id(), child);
                if (child.is("subProcess")) {
                    read(child);
                }
            }
        }
    }

    private static Node node(XmlNode child, String within) {
        return new Node(
                child.id(),
                child.label(),
                child.name(),
                child.attribute("camunda:formKey")
                        .or(() -> child.attribute("camunda:formRef"))
                        .orElse(null),
                child.attribute("camunda:candidateGroups").orElse(null),
                child.property("deadline").orElse("none"),
                child.is("serviceTask")
                        ? child.attributeOr("camunda:delegateExpression", "").replaceAll("[#${}\\s]", "")
                        : null,
                within,
                child.attribute("attachedToRef").orElse(null),
                child.property(EnglishLabel.PROPERTY).orElse(null));
    }
}
