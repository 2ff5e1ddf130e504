package org.xieyue.processes.mutants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A diagram with one thing wrong: an element deleted (what led to it leads on to what follows, or is deleted too), a flow
 * deleted or leading elsewhere, the answers of a gateway swapped, a step doing what another one does, a task asking the post
 * of another one.
 */
final class DiagramMutants {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NO_NODES =
            Set.of("sequenceFlow", "extensionElements", "multiInstanceLoopCharacteristics", "incoming", "outgoing");

    /** @param diagram made when it is asked for: there are thousands */
    record Mutant(Kind kind, String name, Supplier<byte[]> diagram) {}

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

    private record Flow(String id, String source, String target, String scope) {}

    private final Map<String, String> scopes = new HashMap<>();
    private final Map<String, String> attached = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    DiagramMutants(byte[] original) {
        this.original = original;
        Document document = read();
        for (String container : List.of("process", "subProcess")) {
            for (Element scope : elements(document, container)) {
                children(scope).forEach(child -> note(scope, child));
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
            mutants.add(mutant(Kind.JOINED, "without " + node, document -> delete(document, node, true)));
            mutants.add(mutant(Kind.CUT, "cut out " + node, document -> delete(document, node, false)));
        }
        for (Flow flow : flows) {
            mutants.add(mutant(Kind.FLOW_CUT, "without " + flow.id(), document -> remove(document, Set.of(flow.id()))));
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
                        document -> swap(document, usual, flow.id())))));
        return mutants;
    }

    private static void swap(Document document, String one, String other) {
        String target = element(document, one).getAttribute("targetRef");
        element(document, one)
                .setAttribute("targetRef", element(document, other).getAttribute("targetRef"));
        element(document, other).setAttribute("targetRef", target);
    }

    private List<Mutant> withOneChanged(Kind kind, String type, String attribute) {
        Document document = read();
        Set<String> values = new LinkedHashSet<>();
        elements(document, type).forEach(each -> values.add(each.getAttributeNS(CAMUNDA, attribute)));
        values.remove("");
        List<Mutant> mutants = new ArrayList<>();
        for (Element each : elements(document, type)) {
            String id = each.getAttribute("id");
            String now = each.getAttributeNS(CAMUNDA, attribute);
            values.stream()
                    .filter(value -> !now.isEmpty() && !value.equals(now))
                    .forEach(value -> mutants.add(mutant(
                            kind,
                            id + " as " + value,
                            changed -> element(changed, id).setAttributeNS(CAMUNDA, "camunda:" + attribute, value))));
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
                            document -> element(document, flow.id()).setAttribute("targetRef", target)));
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
                    element(document, flow.id()).setAttribute("targetRef", onwards.target());
                }
            }
        }
        leaving.forEach(flow -> gone.add(flow.id()));
        remove(document, gone);
    }

    private static void remove(Document document, Set<String> ids) {
        for (String id : ids) {
            Element element = element(document, id);
            element.getParentNode().removeChild(element);
        }
        for (String drawn : List.of("BPMNShape", "BPMNEdge")) {
            for (Element shape : elements(document, drawn)) {
                if (ids.contains(shape.getAttribute("bpmnElement"))) {
                    shape.getParentNode().removeChild(shape);
                }
            }
        }
    }

    private Mutant mutant(Kind kind, String name, Consumer<Document> change) {
        return new Mutant(kind, name, () -> {
            Document document = read();
            change.accept(document);
            return write(document);
        });
    }

    /** Without the repeated mention of flows in their ends, which BPMN does not need. */
    private Document read() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(original));
            for (String mention : List.of("incoming", "outgoing")) {
                elements(document, mention)
                        .forEach(element -> element.getParentNode().removeChild(element));
            }
            return document;
        } catch (Exception unreadable) {
            throw new IllegalStateException("The shipped diagram cannot be read", unreadable);
        }
    }

    private static byte[] write(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception unwritable) {
            throw new IllegalStateException("The mutant cannot be written", unwritable);
        }
    }

    private static Element element(Document document, String id) {
        return elements(document, "*").stream()
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Document document, String name) {
        String namespace = name.startsWith("BPMN") ? "*" : BPMN;
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && BPMN.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }
}
