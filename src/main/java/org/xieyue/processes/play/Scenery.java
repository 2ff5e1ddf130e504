package org.xieyue.processes.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ProcessFolder;
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

    private final String key;
    private final SceneryReader said;
    private final Optional<DrawnFolder> drawn;

    private Scenery(ProcessFolder folder) {
        this.key = folder.key();
        this.drawn = DrawnFolder.of(folder.files());
        this.said = new SceneryReader(folder);
    }

    public static Scenery of(ProcessFolder folder) {
        return new Scenery(folder);
    }

    public String key() {
        return key;
    }

    /** As the diagram calls the process. */
    public String name() {
        return said.name.isEmpty() ? key : said.name;
    }

    /** Where a message of this name arrives. */
    public Optional<Node> catcher(String message) {
        return said.nodes.values().stream()
                .filter(node -> message(node).filter(message::equals).isPresent())
                .findFirst();
    }

    private Optional<String> message(Node node) {
        return Optional.ofNullable(said.elements.get(node.id()))
                .flatMap(element -> element.child("messageEventDefinition")
                        .flatMap(event -> event.attribute("messageRef"))
                        .or(() -> element.attribute("messageRef")))
                .map(id -> said.messages.getOrDefault(id, id));
    }

    /** What a drawn service says of itself; empty for processes of the capabilities. */
    public Optional<DrawnFolder> drawn() {
        return drawn;
    }

    Optional<DrawnForm> drawnForm(String task) {
        return drawn.flatMap(service -> Optional.ofNullable(said.nodes.get(task))
                .map(Node::form)
                .map(form -> service.forms().get(form)));
    }

    /** A table that a step asks, and the variable that takes its answer. */
    record Asked(String key, String result) {}

    Optional<Asked> asked(String node) {
        return Optional.ofNullable(said.elements.get(node))
                .flatMap(element -> element.attribute("camunda:decisionRef")
                        .flatMap(key ->
                                element.attribute("camunda:resultVariable").map(result -> new Asked(key, result))));
    }

    public String xml() {
        return said.xml;
    }

    /** In the order of the file. */
    public Map<String, Node> nodes() {
        return said.nodes;
    }

    public Map<String, Flow> flows() {
        return said.flows;
    }

    List<XmlNode> tables() {
        return said.tables;
    }

    List<Flow> from(String node) {
        return said.outgoing.getOrDefault(node, List.of());
    }

    /** Whether this begins a subprocess that an event sets off: such as a cancellation, which nobody must wait for. */
    boolean setsOffSubprocess(String node) {
        XmlNode around = Optional.ofNullable(said.nodes.get(node))
                .map(each -> said.elements.get(each.within()))
                .orElse(null);
        return around != null && around.attributeOr("triggeredByEvent", "false").equals("true");
    }

    /** Which error an event throws or catches. */
    Optional<String> error(String node) {
        return Optional.ofNullable(said.elements.get(node))
                .flatMap(element -> element.child("errorEventDefinition"))
                .map(definition -> definition.attributeOr("errorRef", ""));
    }

    boolean isEventSubprocess(String node) {
        XmlNode element = said.elements.get(node);
        return element != null
                && element.attributeOr("triggeredByEvent", "false").equals("true");
    }

    /**
     * What a diagram decides with directly behind an element, before anybody else has a say: variables with the values that make
     * a difference, and one that does not.
     */
    Map<String, Set<String>> choices(String node) {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        Optional.ofNullable(said.elements.get(node))
                .flatMap(element -> element.child("multiInstanceLoopCharacteristics"))
                .flatMap(loop -> loop.child("completionCondition"))
                .ifPresent(condition -> Conditions.compared(condition.text(), choices));
        behind(node, choices, new HashSet<>());
        return choices;
    }

    private void behind(String node, Map<String, Set<String>> choices, Set<String> seen) {
        for (Flow flow : from(node)) {
            Conditions.compared(flow.condition(), choices);
            Node next = said.nodes.get(flow.to());
            if (next == null || !seen.add(next.id())) {
                continue;
            }
            if (next.is("exclusiveGateway", "parallelGateway", "intermediateThrowEvent")) {
                behind(next.id(), choices, seen);
            } else if (next.is("subProcess")) {
                said.nodes.values().stream()
                        .filter(each -> each.within().equals(next.id()) && each.is("startEvent"))
                        .forEach(start -> behind(start.id(), choices, seen));
            } else if (next.is("endEvent") && said.nodes.containsKey(next.within()) && seen.add(next.within())) {
                behind(next.within(), choices, seen);
            }
        }
    }

    /** Variables that conditions compare anywhere. */
    Set<String> compared() {
        Map<String, Set<String>> all = new HashMap<>();
        said.flows.values().forEach(flow -> Conditions.compared(flow.condition(), all));
        return all.keySet();
    }

    /** Variables that any expression or table of this process reads. */
    Set<String> read() {
        Set<String> names = new HashSet<>();
        said.elements.values().stream().flatMap(XmlNode::all).forEach(element -> {
            Conditions.names(element.text(), names);
            element.attributes().values().forEach(value -> Conditions.names(value, names));
        });
        said.flows.values().forEach(flow -> Conditions.names(flow.condition(), names));
        return names;
    }

    /** Variables that the diagram sets itself: what a table answers, and what each run of a task for many gets from the list. */
    Set<String> ownVariables() {
        Set<String> names = new HashSet<>();
        said.elements.values().forEach(element -> {
            element.attribute("camunda:resultVariable").ifPresent(names::add);
            element.child("multiInstanceLoopCharacteristics")
                    .flatMap(loop -> loop.attribute("camunda:elementVariable"))
                    .ifPresent(names::add);
        });
        return names;
    }
}
