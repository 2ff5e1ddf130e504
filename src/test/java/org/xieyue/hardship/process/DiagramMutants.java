package org.xieyue.hardship.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A diagram with one element deleted, what led to it leading on to what follows, or with one flow leading elsewhere. */
final class DiagramMutants {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> NO_NODES =
            Set.of("sequenceFlow", "extensionElements", "multiInstanceLoopCharacteristics", "incoming", "outgoing");

    record Mutant(String name, byte[] diagram) {}

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

    List<Mutant> withOneDeleted() {
        List<Mutant> mutants = new ArrayList<>();
        for (String node : nodes) {
            mutants.add(mutant("without " + node, document -> delete(document, node)));
        }
        for (Flow flow : flows) {
            mutants.add(mutant("without " + flow.id(), document -> remove(document, Set.of(flow.id()))));
        }
        return mutants;
    }

    List<Mutant> withOneRedirected() {
        List<Mutant> mutants = new ArrayList<>();
        for (Flow flow : flows) {
            for (String target : nodes) {
                boolean possible = flow.scope().equals(scopes.get(target))
                        && !target.equals(flow.target())
                        && !target.equals(flow.source())
                        && !attached.containsKey(target);
                if (possible) {
                    mutants.add(mutant(
                            flow.id() + " to " + target,
                            document -> element(document, flow.id()).setAttribute("targetRef", target)));
                }
            }
        }
        return mutants;
    }

    private void delete(Document document, String node) {
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
                if (onwards == null) {
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

    private Mutant mutant(String name, Consumer<Document> change) {
        Document document = read();
        change.accept(document);
        return new Mutant(name, write(document));
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
