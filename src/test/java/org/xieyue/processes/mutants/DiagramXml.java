package org.xieyue.processes.mutants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads, searches and writes the file of a diagram. */
final class DiagramXml {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private DiagramXml() {}

    /** Without the repeated mention of flows in their ends, which BPMN does not need. */
    static Document read(byte[] original) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(original));
            for (String mention : List.of("incoming", "outgoing")) {
                elements(document, mention)
                        .forEach(element -> element.getParentNode().removeChild(element));
            }
            return document;
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException("The shipped diagram cannot be read", unreadable);
        }
    }

    static byte[] write(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException("The mutant cannot be written", unwritable);
        }
    }

    static Element element(Document document, String id) {
        return named(document.getDocumentElement(), id).orElseThrow();
    }

    private static Optional<Element> named(Element within, String id) {
        if (id.equals(within.getAttribute("id"))) {
            return Optional.of(within);
        }
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && BPMN.equals(element.getNamespaceURI())) {
                Optional<Element> found = named(element, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    static List<Element> elements(Document document, String name) {
        String namespace = name.startsWith("BPMN") ? "*" : BPMN;
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && BPMN.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }
}
