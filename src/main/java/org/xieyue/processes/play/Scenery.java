package org.xieyue.processes.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.DrawnFolder;
import org.xieyue.processes.check.EnglishLabel;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.Label;

/** What a diagram says of its elements, as a play needs it. */
public final class Scenery {

    /** Where nothing is compared with a number or truth value, what a diagram does not ask for. */
    static final String OTHER = "other";

    /**
     * An element.
     *
     * @param asked {@code camunda:candidateGroups}; null where one person is named
     * @param step key of the step that a service task names
     * @param within id of the subprocess around it, or of the process
     */
    public record Node(
            String id,
            String name,
            String kind,
            @Nullable String form,
            @Nullable String asked,
            String deadline,
            @Nullable String step,
            String within,
            @Nullable String attachedTo,
            @Nullable String english) {

        /** Its label in both languages, as far as the diagram says it. */
        public Label said() {
            return EnglishLabel.label(label(), english);
        }

        /** Its label, else its id. */
        public String label() {
            return name.isEmpty() ? id : name;
        }

        boolean is(String... kinds) {
            return List.of(kinds).contains(kind);
        }
    }

    public record Flow(
            String id,
            String name,
            String from,
            String to,
            String condition,
            @Nullable String english) {

        /** Its label in both languages; empty where the diagram gives it none. */
        public Optional<Label> said() {
            return name.isEmpty() ? Optional.empty() : Optional.of(EnglishLabel.label(name, english));
        }
    }

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

    private final String key;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, XmlNode> elements = new HashMap<>();
    private final List<XmlNode> tables = new ArrayList<>();
    private final Map<String, String> messages = new HashMap<>();
    private final Optional<DrawnFolder> drawn;
    private String xml = "";
    private String name = "";

    private Scenery(ProcessFolder folder) {
        this.key = folder.key();
        this.drawn = DrawnFolder.of(folder.files());
    }

    public static Scenery of(ProcessFolder folder) {
        Scenery scenery = new Scenery(folder);
        folder.files().forEach((name, content) -> {
            Optional<XmlNode> root =
                    name.endsWith(".bpmn") || name.endsWith(".dmn") ? DiagramCheck.tree(content) : Optional.empty();
            if (name.endsWith(".bpmn")) {
                scenery.xml = new String(content, java.nio.charset.StandardCharsets.UTF_8);
                root.ifPresent(tree -> {
                    tree.children("message")
                            .forEach(message ->
                                    scenery.messages.put(message.id(), message.attributeOr("name", message.id())));
                    tree.children("process").forEach(process -> {
                        scenery.name = process.label();
                        scenery.read(process);
                    });
                });
            } else {
                root.ifPresent(tree -> tree.children("dmn:decision").forEach(scenery.tables::add));
            }
        });
        return scenery;
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

    public String key() {
        return key;
    }

    /** As the diagram calls the process. */
    public String name() {
        return name.isEmpty() ? key : name;
    }

    /** Where a message of this name arrives. */
    public Optional<Node> catcher(String message) {
        return nodes.values().stream()
                .filter(node -> message(node).filter(message::equals).isPresent())
                .findFirst();
    }

    private Optional<String> message(Node node) {
        return Optional.ofNullable(elements.get(node.id()))
                .flatMap(element -> element.child("messageEventDefinition")
                        .flatMap(event -> event.attribute("messageRef"))
                        .or(() -> element.attribute("messageRef")))
                .map(id -> messages.getOrDefault(id, id));
    }

    /** What a drawn service says of itself; empty for processes of the capabilities. */
    public Optional<DrawnFolder> drawn() {
        return drawn;
    }

    Optional<DrawnForm> drawnForm(String task) {
        return drawn.flatMap(service -> Optional.ofNullable(nodes.get(task))
                .map(Node::form)
                .map(form -> service.forms().get(form)));
    }

    /** A table that a step asks, and the variable that takes its answer. */
    record Asked(String key, String result) {}

    Optional<Asked> asked(String node) {
        return Optional.ofNullable(elements.get(node))
                .flatMap(element -> element.attribute("camunda:decisionRef")
                        .flatMap(key ->
                                element.attribute("camunda:resultVariable").map(result -> new Asked(key, result))));
    }

    public String xml() {
        return xml;
    }

    /** In the order of the file. */
    public Map<String, Node> nodes() {
        return nodes;
    }

    public Map<String, Flow> flows() {
        return flows;
    }

    List<XmlNode> tables() {
        return tables;
    }

    List<Flow> from(String node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** Whether this begins a subprocess that an event sets off: such as a cancellation, which nobody must wait for. */
    boolean setsOffSubprocess(String node) {
        XmlNode around = Optional.ofNullable(nodes.get(node))
                .map(each -> elements.get(each.within()))
                .orElse(null);
        return around != null && around.attributeOr("triggeredByEvent", "false").equals("true");
    }

    /** Which error an event throws or catches. */
    Optional<String> error(String node) {
        return Optional.ofNullable(elements.get(node))
                .flatMap(element -> element.child("errorEventDefinition"))
                .map(definition -> definition.attributeOr("errorRef", ""));
    }

    boolean isEventSubprocess(String node) {
        XmlNode element = elements.get(node);
        return element != null
                && element.attributeOr("triggeredByEvent", "false").equals("true");
    }

    /**
     * What a diagram decides with directly behind an element, before anybody else has a say: variables with the values that make
     * a difference, and one that does not.
     */
    Map<String, Set<String>> choices(String node) {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        Optional.ofNullable(elements.get(node))
                .flatMap(element -> element.child("multiInstanceLoopCharacteristics"))
                .flatMap(loop -> loop.child("completionCondition"))
                .ifPresent(condition -> Conditions.compared(condition.text(), choices));
        behind(node, choices, new HashSet<>());
        return choices;
    }

    private void behind(String node, Map<String, Set<String>> choices, Set<String> seen) {
        for (Flow flow : from(node)) {
            Conditions.compared(flow.condition(), choices);
            Node next = nodes.get(flow.to());
            if (next == null || !seen.add(next.id())) {
                continue;
            }
            if (next.is("exclusiveGateway", "parallelGateway", "intermediateThrowEvent")) {
                behind(next.id(), choices, seen);
            } else if (next.is("subProcess")) {
                nodes.values().stream()
                        .filter(each -> each.within().equals(next.id()) && each.is("startEvent"))
                        .forEach(start -> behind(start.id(), choices, seen));
            } else if (next.is("endEvent") && nodes.containsKey(next.within()) && seen.add(next.within())) {
                behind(next.within(), choices, seen);
            }
        }
    }

    /** Variables that conditions compare anywhere. */
    Set<String> compared() {
        Map<String, Set<String>> all = new HashMap<>();
        flows.values().forEach(flow -> Conditions.compared(flow.condition(), all));
        return all.keySet();
    }

    /** Variables that any expression or table of this process reads. */
    Set<String> read() {
        Set<String> names = new HashSet<>();
        elements.values().stream().flatMap(XmlNode::all).forEach(element -> {
            Conditions.names(element.text(), names);
            element.attributes().values().forEach(value -> Conditions.names(value, names));
        });
        flows.values().forEach(flow -> Conditions.names(flow.condition(), names));
        return names;
    }

    /** Variables that the diagram sets itself: what a table answers, and what each run of a task for many gets from the list. */
    Set<String> ownVariables() {
        Set<String> names = new HashSet<>();
        elements.values().forEach(element -> {
            element.attribute("camunda:resultVariable").ifPresent(names::add);
            element.child("multiInstanceLoopCharacteristics")
                    .flatMap(loop -> loop.attribute("camunda:elementVariable"))
                    .ifPresent(names::add);
        });
        return names;
    }
}
