package org.xieyue.processes.fix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A diagram that can be changed. */
public final class Drawing {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    public static Drawing read(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawing(factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("Only what the check could read is mended", unreadable);
        }
    }

    public byte[] write() {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(content));
            return content.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A tree in memory can be written", impossible);
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public Stream<Element> all() {
        return all(root());
    }

    public static Stream<Element> all(Element from) {
        NodeList below = from.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        elements.add(from);
        for (int i = 0; i < below.getLength(); i++) {
            elements.add((Element) below.item(i));
        }
        return elements.stream();
    }

    public Optional<Element> byId(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : all().filter(each -> each.getAttribute("id").equals(id) && !BPMNDI.equals(each.getNamespaceURI()))
                        .findFirst();
    }

    public Optional<Element> process() {
        return all().filter(each -> is(each, "process")).findFirst();
    }

    public List<Element> flows(String end, String id) {
        return all().filter(each ->
                        is(each, "sequenceFlow") && each.getAttribute(end).equals(id))
                .toList();
    }

    public static boolean is(Element element, String... names) {
        return BPMN.equals(element.getNamespaceURI()) && List.of(names).contains(element.getLocalName());
    }

    public static List<Element> children(Element of, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    public Element make(String namespace, String name, String usualPrefix) {
        String prefix = prefix(namespace, usualPrefix);
        return document.createElementNS(namespace, prefix.isEmpty() ? name : prefix + ":" + name);
    }

    private String prefix(String namespace, String usual) {
        if (root().isDefaultNamespace(namespace)) {
            return "";
        }
        String known = root().lookupPrefix(namespace);
        if (known != null) {
            return known;
        }
        root().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + usual, namespace);
        return usual;
    }

    public void camunda(Element element, String attribute, String value) {
        element.setAttributeNS(CAMUNDA, prefix(CAMUNDA, "camunda") + ":" + attribute, value);
    }

    /** Sets an extension property; the others stay. */
    public void property(Element element, String name, String value) {
        Element extensions = first(element, BPMN, "extensionElements").orElseGet(() -> {
            Element made = make(BPMN, "extensionElements", "bpmn");
            Element documentation = first(element, BPMN, "documentation").orElse(null);
            element.insertBefore(
                    made, documentation == null ? element.getFirstChild() : documentation.getNextSibling());
            return made;
        });
        Element properties = first(extensions, CAMUNDA, "properties").orElseGet(() -> {
            Element made = make(CAMUNDA, "properties", "camunda");
            extensions.appendChild(made);
            return made;
        });
        Element property = children(properties, CAMUNDA, "property").stream()
                .filter(each -> each.getAttribute("name").equals(name))
                .findFirst()
                .orElseGet(() -> {
                    Element made = make(CAMUNDA, "property", "camunda");
                    made.setAttribute("name", name);
                    properties.appendChild(made);
                    return made;
                });
        property.setAttribute("value", value);
    }

    public static Optional<String> property(Element element, String name) {
        return first(element, BPMN, "extensionElements")
                .flatMap(extensions -> first(extensions, CAMUNDA, "properties"))
                .stream()
                .flatMap(properties -> children(properties, CAMUNDA, "property").stream())
                .filter(each -> each.getAttribute("name").equals(name))
                .map(each -> each.getAttribute("value"))
                .findFirst();
    }

    public static Optional<Element> first(Element of, String namespace, String name) {
        return children(of, namespace, name).stream().findFirst();
    }

    public static void remove(Element element) {
        Node parent = element.getParentNode();
        if (parent != null) {
            parent.removeChild(element);
        }
    }

    /** A flow goes, with what mirrors it at its ends, its being a default, and its line. */
    void removeFlow(Element flow) {
        String id = flow.getAttribute("id");
        all().filter(each -> is(each, "incoming", "outgoing")
                        && each.getTextContent().strip().equals(id))
                .toList()
                .forEach(Drawing::remove);
        all().filter(each -> each.getAttribute("default").equals(id)).forEach(each -> each.removeAttribute("default"));
        undraw(id);
        remove(flow);
    }

    public void undraw(String id) {
        all().filter(each -> each.getAttribute("bpmnElement").equals(id))
                .toList()
                .forEach(Drawing::remove);
    }

    /** Every reference follows the new id. */
    void rename(String from, String to) {
        List<String> references = List.of(
                "id", "sourceRef", "targetRef", "attachedToRef", "default", "bpmnElement", "messageRef", "errorRef");
        all().filter(each -> !BPMNDI.equals(each.getNamespaceURI()) || each.hasAttribute("bpmnElement"))
                .forEach(each -> references.stream()
                        .filter(name -> each.getAttribute(name).equals(from))
                        .filter(name -> !(name.equals("id") && BPMNDI.equals(each.getNamespaceURI())))
                        .forEach(name -> each.setAttribute(name, to)));
    }

    /** As wanted, or with the next free number behind. */
    public String freeId(String wanted) {
        String id = wanted;
        for (int number = 2; taken(id); number++) {
            id = wanted + number;
        }
        return id;
    }

    private boolean taken(String id) {
        return all().anyMatch(each -> each.getAttribute("id").equals(id));
    }
}
