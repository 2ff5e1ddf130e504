package org.xieyue.processes.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xieyue.processes.check.DiagramCheck;

/**
 * A diagram that was drawn elsewhere, as one of our processes: it gets our id and may run, and what other editors noted in
 * it for themselves is left out. A file with several processes, or none, stays as it is.
 */
public final class TakenOver {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    /** The standard's own namespaces and the engine's; a note of an editor is what lies in any other. */
    private static final Set<String> OURS = Set.of(
            MODEL,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            ENGINE,
            "http://activiti.org/bpmn",
            "http://camunda.org/schema/modeler/1.0");

    private TakenOver() {}

    public static byte[] as(String key, byte[] diagram) {
        if (!DiagramCheck.limits("", diagram).isEmpty()
                || DiagramCheck.processes(diagram).size() != 1) {
            return diagram;
        }
        try {
            Document document = read(diagram);
            rename(document, key);
            forget(document.getDocumentElement());
            return write(document);
        } catch (ParserConfigurationException | org.xml.sax.SAXException | IOException | TransformerException failure) {
            throw new IllegalStateException("What the check has read can be read", failure);
        }
    }

    private static void rename(Document document, String key) {
        Element process =
                (Element) document.getElementsByTagNameNS(MODEL, "process").item(0);
        String before = process.getAttribute("id");
        process.setAttribute("id", key);
        process.setAttribute("isExecutable", "true");
        for (Element each : elements(document.getDocumentElement())) {
            for (String reference : List.of("bpmnElement", "processRef")) {
                if (each.getAttribute(reference).equals(before)) {
                    each.setAttribute(reference, key);
                }
            }
        }
    }

    /** Leaves out what lies in a stranger's namespace, and extensions that nothing is left of. */
    private static void forget(Element root) {
        for (Element each : elements(root)) {
            if (!OURS.contains(String.valueOf(each.getNamespaceURI()))) {
                remove(each);
                continue;
            }
            List<Attr> foreign = new ArrayList<>();
            for (int i = 0; i < each.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) each.getAttributes().item(i);
                if (isForeign(attribute)) {
                    foreign.add(attribute);
                }
            }
            foreign.forEach(each::removeAttributeNode);
        }
        elements(root).stream()
                .filter(each -> "extensionElements".equals(each.getLocalName())
                        && each.getElementsByTagName("*").getLength() == 0)
                .toList()
                .forEach(TakenOver::remove);
        forgetNamesOfNamespaces(root);
    }

    private static boolean isForeign(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        return namespace != null
                && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                && !OURS.contains(namespace)
                && !(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)
                        && "type".equals(attribute.getLocalName()));
    }

    private static void forgetNamesOfNamespaces(Element root) {
        Set<String> used = new HashSet<>(OURS);
        used.add(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        List<Attr> unused = new ArrayList<>();
        for (int i = 0; i < root.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) root.getAttributes().item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    && !used.contains(attribute.getValue())) {
                unused.add(attribute);
            }
        }
        unused.forEach(root::removeAttributeNode);
    }

    private static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    private static List<Element> elements(Element root) {
        List<Element> all = new ArrayList<>();
        all.add(root);
        NodeList below = root.getElementsByTagName("*");
        for (int i = 0; i < below.getLength(); i++) {
            all.add((Element) below.item(i));
        }
        return all;
    }

    private static Document read(byte[] diagram)
            throws ParserConfigurationException, org.xml.sax.SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(diagram));
    }

    private static byte[] write(Document document) throws TransformerException {
        document.setXmlStandalone(true);
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
