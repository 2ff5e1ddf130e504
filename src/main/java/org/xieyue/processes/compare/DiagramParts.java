package org.xieyue.processes.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Part.Trait;
import org.xieyue.processes.compare.Part.Traits;
import org.xieyue.processes.compare.Part.Value;

/** The nodes and flows of a BPMN diagram. */
final class DiagramParts {

    /** What only mirrors something else, or is read as a facet of its own below. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "camunda:candidateGroups",
            "camunda:assignee",
            "camunda:formKey",
            "camunda:delegateExpression",
            "camunda:decisionRef",
            "calledElement",
            "default",
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "messageRef");

    /** Saying what holds anyway is no difference: editors drop or add it as they like. */
    private static final Set<String> HOLDS_ANYWAY = Set.of(
            "isInterrupting=true",
            "cancelActivity=true",
            "isSequential=false",
            "triggeredByEvent=false",
            "gatewayDirection=Unspecified",
            "eventGatewayType=Exclusive",
            "instantiate=false",
            "associationDirection=None",
            "textFormat=text/plain",
            "camunda:asyncBefore=false",
            "camunda:asyncAfter=false",
            "camunda:exclusive=true");

    private static final Set<String> NO_PARTS = Set.of(
            "extensionElements",
            "incoming",
            "outgoing",
            "documentation",
            "multiInstanceLoopCharacteristics",
            "timerEventDefinition",
            "messageEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition",
            "conditionExpression",
            "text");

    private final Map<String, XmlNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> scopes = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, XmlNode> references = new HashMap<>();

    private DiagramParts(XmlNode root) {
        root.all().filter(node -> node.is("message", "error")).forEach(node -> references.put(node.id(), node));
        root.all()
                .filter(node -> node.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
                .forEach(drawn -> places.put(drawn.attributeOr("bpmnElement", ""), place(drawn)));
        root.children("process").forEach(process -> {
            nodes.put(process.id(), process);
            collect(process);
        });
    }

    static Map<String, Part> of(XmlNode root) {
        DiagramParts diagram = new DiagramParts(root);
        Map<String, Part> parts = new LinkedHashMap<>();
        diagram.nodes.forEach((id, node) -> parts.put(id, diagram.part(node)));
        return parts;
    }

    private void collect(XmlNode scope) {
        for (XmlNode child : scope.children()) {
            if (!child.id().isEmpty() && !NO_PARTS.contains(child.name())) {
                nodes.put(child.id(), child);
                scopes.put(child.id(), scope.is("process") ? "" : scope.id());
                collect(child);
            }
        }
    }

    private Part part(XmlNode node) {
        return new Part(node.id(), node.name(), label(node), traits(node), places.getOrDefault(node.id(), ""));
    }

    private String label(XmlNode node) {
        if (!node.label().isEmpty()) {
            return "「" + node.label() + "」";
        }
        return node.is("sequenceFlow")
                ? named(node.attributeOr("sourceRef", "")) + "→" + named(node.attributeOr("targetRef", ""))
                : node.child("text").map(text -> "「" + text.text() + "」").orElse(node.id());
    }

    private String named(String id) {
        XmlNode node = nodes.get(id);
        if (node == null) {
            return id;
        }
        return node.label().isEmpty() ? id : "「" + node.label() + "」";
    }

    private Map<Trait, Value> traits(XmlNode node) {
        Traits traits = new Traits()
                .with(Facet.NAME, node.label())
                .with(Facet.POST, node.attributeOr("camunda:candidateGroups", ""))
                .with(Facet.PERSON, node.attributeOr("camunda:assignee", ""))
                .with(Facet.FORM, node.attributeOr("camunda:formKey", ""))
                .with(Facet.STEP, node.attributeOr("camunda:delegateExpression", ""))
                .with(Facet.CALLED, node.attributeOr("calledElement", ""))
                .with(Facet.DECISION, node.attributeOr("camunda:decisionRef", ""))
                .with(Facet.CONDITION, textOf(node, "conditionExpression"))
                .with(new Trait(Facet.OTHERWISE, ""), otherwise(node.attributeOr("default", "")))
                .with(new Trait(Facet.FROM, ""), element(node.attributeOr("sourceRef", "")))
                .with(new Trait(Facet.TO, ""), element(node.attributeOr("targetRef", "")))
                .with(new Trait(Facet.HOST, ""), element(node.attributeOr("attachedToRef", "")))
                .with(new Trait(Facet.SCOPE, ""), element(scopes.getOrDefault(node.id(), "")))
                .with(Facet.REPETITION, repetition(node))
                .with(Facet.TIME, time(node))
                .with(Facet.MESSAGE, message(node))
                .with(Facet.ERROR, error(node));
        properties(node, traits);
        node.attributes().forEach((name, value) -> {
            if (!KNOWN.contains(name) && !HOLDS_ANYWAY.contains(name + "=" + value)) {
                traits.with(Facet.ATTRIBUTE, name, value);
            }
        });
        traits.with(Facet.ATTRIBUTE, "documentation", textOf(node, "documentation"));
        traits.with(Facet.ATTRIBUTE, "text", textOf(node, "text"));
        return traits.all();
    }

    private Value element(String id) {
        return new Value(id, named(id));
    }

    /** A default flow is told by where it leads. */
    private Value otherwise(String id) {
        XmlNode flow = nodes.get(id);
        return new Value(id, flow == null ? id : named(flow.attributeOr("targetRef", "")));
    }

    private static void properties(XmlNode node, Traits traits) {
        node.children("extensionElements").forEach(extensions -> {
            extensions
                    .all()
                    .filter(each -> each.is("camunda:property"))
                    .forEach(property -> traits.with(
                            property.attributeOr("name", "").equals("deadline") ? Facet.DEADLINE : Facet.ATTRIBUTE,
                            property.attributeOr("name", "").equals("deadline") ? "" : property.attributeOr("name", ""),
                            property.attributeOr("value", "")));
            extensions
                    .children("camunda:failedJobRetryTimeCycle")
                    .forEach(retry -> traits.with(Facet.ATTRIBUTE, "failedJobRetryTimeCycle", retry.text()));
            for (String way : new String[] {"camunda:in", "camunda:out"}) {
                traits.with(
                        Facet.ATTRIBUTE,
                        way,
                        extensions
                                .children(way)
                                .map(each -> each.attributeOr("source", "") + " → " + each.attributeOr("target", ""))
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        });
    }

    private static String repetition(XmlNode node) {
        return node.child("multiInstanceLoopCharacteristics")
                .map(loop -> {
                    String one = loop.attributeOr("isSequential", "false").equals("true") ? "↓ " : "∥ ";
                    return (one
                                    + loop.attributeOr("camunda:collection", "")
                                    + textOf(loop, "loopCardinality")
                                    + " "
                                    + textOf(loop, "completionCondition"))
                            .strip();
                })
                .orElse("");
    }

    private static String time(XmlNode node) {
        return node.child("timerEventDefinition")
                .map(timer -> textOf(timer, "timeDate") + textOf(timer, "timeDuration"))
                .orElse("");
    }

    private String message(XmlNode node) {
        String reference = node.attribute("messageRef")
                .or(() -> node.child("messageEventDefinition").flatMap(event -> event.attribute("messageRef")))
                .orElse("");
        XmlNode message = references.get(reference);
        return message == null ? reference : message.label();
    }

    private String error(XmlNode node) {
        String reference = node.child("errorEventDefinition")
                .flatMap(event -> event.attribute("errorRef"))
                .orElse("");
        XmlNode error = references.get(reference);
        return error == null ? reference : error.attributeOr("errorCode", error.label());
    }

    private static String textOf(XmlNode node, String child) {
        return node.child(child).map(XmlNode::text).orElse("");
    }

    /** Only where it lies, not who drew it. */
    private static String place(XmlNode drawn) {
        return drawn.all()
                .filter(each -> each.is("dc:Bounds", "di:waypoint"))
                .map(each -> each.attributeOr("x", "")
                        + " "
                        + each.attributeOr("y", "")
                        + " "
                        + each.attributeOr("width", "")
                        + " "
                        + each.attributeOr("height", ""))
                .map(DiagramParts::whole)
                .collect(Collectors.joining(";"));
    }

    /** An editor may write 100.0 for 100. */
    private static String whole(String numbers) {
        return numbers.replaceAll("\\.0+(?!\\d)", "");
    }
}
