package org.xieyue.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xieyue.shared.OutOfOrder;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The page of a paper as XML. Only plain structure is let in: nothing that names a file or an address to be fetched. */
final class PaperContent {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "title", "style", "body", "h1", "h2", "h3", "p", "div", "span", "br", "strong", "em", "ol",
            "ul", "li", "table", "thead", "tbody", "tr", "th", "td");
    private static final Set<String> ONLY_OURS = Set.of("html", "head", "title", "style", "body");
    private static final Set<String> ATTRIBUTES = Set.of("class", "colspan", "rowspan");

    private PaperContent() {}

    /** Parses the body alone first, so that it cannot close our frame and open one of its own. */
    static void check(String title, String bodyHtml) {
        Document body = parse(title, "<div>" + bodyHtml + "</div>");
        NodeList elements = body.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (!ELEMENTS.contains(element.getTagName()) || ONLY_OURS.contains(element.getTagName())) {
                throw new OutOfOrder("DOCUMENTS-2", "文书正文不得含此元素", title, element.getTagName());
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                Node attribute = attributes.item(j);
                if (!ATTRIBUTES.contains(attribute.getNodeName())) {
                    throw new OutOfOrder("DOCUMENTS-2", "文书正文不得含此属性", title, attribute.getNodeName());
                }
            }
        }
    }

    static Document parse(String title, String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler() {
                @Override
                public void error(SAXParseException malformed) throws SAXException {
                    throw malformed;
                }
            });
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException malformed) {
            throw new OutOfOrder("DOCUMENTS-1", "文书正文不是格式良好的 XHTML", title, String.valueOf(malformed.getMessage()));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
