package org.xieyue.processes.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A diagram with one thing wrong: an element deleted (what led to it leads on to what follows, or is deleted too), a flow
 * deleted or leading elsewhere, the answers of a gateway swapped, a step doing what another one does, a task asking the post
 * of another one.
 */
final class DiagramMutants {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NO_NODES =
            Set.of("sequenceFlow", "extensionElements", "multiInstanceLoopCharacteristics", "incoming", "outgoing");

    /**
     * @param diagram made when it is asked for: there are thousands
     * @param places where the change can be noticed
     */
    record Mutant(Kind kind, String name, Supplier<byte[]> diagram, ChangedPlaces places) {

        /** What tells it from all others of its diagram. */
        String title() {
            return kind + " " + name;
        }
    }

    enum Kind {
        JOINED,
        CUT,
        FLOW_CUT,
        REDIRECTED,
        ANSWERS_SWAPPED,
        STEP_CHANGED,
        POST_CHANGED
    }

    private final byte[] original;
    private final List<String> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    record Flow(String id, String source, String target, String scope) {}

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> scopes = new HashMap<>();
    private final Map<String, String> attached = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Set<String> triggered = new HashSet<>();

    DiagramMutants(byte[] original) {
        this.original = original;
        Document document = DiagramXml.read(original);
        for (String container : List.of("process", "subProcess")) {
            for (Element scope : DiagramXml.elements(document, container)) {
                if (scope.getAttribute("triggeredByEvent").equals("true")) {
                    triggered.add(scope.getAttribute("id"));
                }
                DiagramXml.children(scope).forEach(child -> note(scope, child));
            }
        }
    }

    private void note(Element scope, Element child) {
        String id = child.getAttribute("id");
        if (child.getLocalName().equals("sequenceFlow")) {
            flows.add(new Flow(
                    id, child.getAttribute("sourceRef"), child.getAttribute("targetRef"), scope.getAttribute("id")));
        } else if (!NO_NODES.contains(child.getLocalName())) {
            nodes.add(id);
            types.put(id, child.getLocalName());
            scopes.put(id, scope.getAttribute("id"));
            if (child.hasAttribute("attachedToRef")) {
                attached.put(id, child.getAttribute("attachedToRef"));
            }
            if (child.hasAttribute("default")) {
                defaults.put(id, child.getAttribute("default"));
            }
        }
    }

    List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>(withOneDeleted());
        mutants.addAll(withOneRedirected());
        mutants.addAll(withAnswersSwapped());
        mutants.addAll(withOneChanged(Kind.STEP_CHANGED, "serviceTask", "delegateExpression"));
        mutants.addAll(withOneChanged(Kind.POST_CHANGED, "userTask", "candidateGroups"));
        return mutants;
    }

    private List<Mutant> withOneDeleted() {
        List<Mutant> mutants = new ArrayList<>();
        for (String node : nodes) {
            ChangedPlaces places = ofNode(node);
            mutants.add(mutant(Kind.JOINED, "without " + node, places, document -> delete(document, node, true)));
            mutants.add(mutant(Kind.CUT, "cut out " + node, places, document -> delete(document, node, false)));
        }
        for (Flow flow : flows) {
            mutants.add(mutant(
                    Kind.FLOW_CUT,
                    "without " + flow.id(),
                    ofFlow(flow),
                    document -> remove(document, Set.of(flow.id()))));
        }
        return mutants;
    }

    /** The default is taken where another answer's condition holds, and the other way round. */
    private List<Mutant> withAnswersSwapped() {
        List<Mutant> mutants = new ArrayList<>();
        defaults.forEach((gateway, usual) -> flows.stream()
                .filter(flow -> flow.source().equals(gateway) && !flow.id().equals(usual))
                .forEach(flow -> mutants.add(mutant(
                        Kind.ANSWERS_SWAPPED,
                        gateway + ": " + usual + " and " + flow.id() + " swapped",
                        ChangedPlaces.none().or(usual).or(flow.id()),
                        document -> swap(document, usual, flow.id())))));
        return mutants;
    }

    private static void swap(Document document, String one, String other) {
        String target = DiagramXml.element(document, one).getAttribute("targetRef");
        DiagramXml.element(document, one)
                .setAttribute("targetRef", DiagramXml.element(document, other).getAttribute("targetRef"));
        DiagramXml.element(document, other).setAttribute("targetRef", target);
    }

    private List<Mutant> withOneChanged(Kind kind, String type, String attribute) {
        Document document = DiagramXml.read(original);
        Set<String> values = new LinkedHashSet<>();
        DiagramXml.elements(document, type).forEach(each -> values.add(each.getAttributeNS(CAMUNDA, attribute)));
        values.remove("");
        List<Mutant> mutants = new ArrayList<>();
        for (Element each : DiagramXml.elements(document, type)) {
            String id = each.getAttribute("id");
            String now = each.getAttributeNS(CAMUNDA, attribute);
            values.stream()
                    .filter(value -> !now.isEmpty() && !value.equals(now))
                    .forEach(value -> mutants.add(mutant(
                            kind,
                            id + " as " + value,
                            ChangedPlaces.none().or(id),
                            changed -> DiagramXml.element(changed, id)
                                    .setAttributeNS(CAMUNDA, "camunda:" + attribute, value))));
        }
        return mutants;
    }

    private List<Mutant> withOneRedirected() {
        List<Mutant> mutants = new ArrayList<>();
        for (Flow flow : flows) {
            for (String target : nodes) {
                boolean possible = flow.scope().equals(scopes.get(target))
                        && !target.equals(flow.target())
                        && !target.equals(flow.source())
                        && !attached.containsKey(target);
                if (possible) {
                    mutants.add(mutant(
                            Kind.REDIRECTED,
                            flow.id() + " to " + target,
                            ofFlow(flow).and(joining(target)),
                            document -> DiagramXml.element(document, flow.id()).setAttribute("targetRef", target)));
                }
            }
        }
        return mutants;
    }

    private void delete(Document document, String node, boolean joined) {
        Set<String> gone = new LinkedHashSet<>(Set.of(node));
        attached.forEach((event, host) -> {
            if (host.equals(node)) {
                gone.add(event);
            }
        });
        List<Flow> leaving =
                flows.stream().filter(flow -> gone.contains(flow.source())).toList();
        Flow onwards = leaving.stream()
                .filter(flow -> flow.source().equals(node))
                .filter(flow -> !defaults.containsKey(node) || flow.id().equals(defaults.get(node)))
                .findFirst()
                .orElse(null);
        for (Flow flow : flows) {
            if (flow.target().equals(node)) {
                if (onwards == null || !joined) {
                    gone.add(flow.id());
                } else {
                    DiagramXml.element(document, flow.id()).setAttribute("targetRef", onwards.target());
                }
            }
        }
        leaving.forEach(flow -> gone.add(flow.id()));
        remove(document, gone);
    }

    private static void remove(Document document, Set<String> ids) {
        for (String id : ids) {
            Element element = DiagramXml.element(document, id);
            element.getParentNode().removeChild(element);
        }
        for (String drawn : List.of("BPMNShape", "BPMNEdge")) {
            for (Element shape : DiagramXml.elements(document, drawn)) {
                if (ids.contains(shape.getAttribute("bpmnElement"))) {
                    shape.getParentNode().removeChild(shape);
                }
            }
        }
    }

    private Mutant mutant(Kind kind, String name, ChangedPlaces places, Consumer<Document> change) {
        return new Mutant(
                kind,
                name,
                () -> {
                    Document document = DiagramXml.read(original);
                    change.accept(document);
                    return DiagramXml.write(document);
                },
                places);
    }

    /** What is triggered from aside is noticed from the beginning; what is attached, where its host begins. */
    private ChangedPlaces ofNode(String node) {
        boolean begins = "startEvent".equals(types.get(node)) && triggered.contains(scopes.get(node));
        if (triggered.contains(node) || begins) {
            return ChangedPlaces.everywhere();
        }
        ChangedPlaces places = ChangedPlaces.none().or(node);
        if (attached.containsKey(node)) {
            places = places.or(attached.get(node));
        }
        for (Flow flow : flows) {
            if (flow.source().equals(node) || node.equals(attached.get(flow.source()))) {
                places = places.and(joining(flow.target()));
            }
            if (flow.target().equals(node)) {
                places = places.and(ofFlow(flow));
            }
        }
        return places;
    }

    /** A flow is noticed where it is taken, by what waits for it, and by what looks at all its flows when it is reached. */
    private ChangedPlaces ofFlow(Flow flow) {
        ChangedPlaces taken = ChangedPlaces.none().or(flow.id()).and(joining(flow.target()));
        return Set.of("eventBasedGateway", "inclusiveGateway").contains(types.getOrDefault(flow.source(), ""))
                ? taken.or(flow.source())
                : taken;
    }

    /** A gateway that waits for all that lead to it notices one more or less. */
    private ChangedPlaces joining(String target) {
        return Set.of("parallelGateway", "inclusiveGateway").contains(types.getOrDefault(target, ""))
                ? ChangedPlaces.none().or(target)
                : ChangedPlaces.none();
    }
}
