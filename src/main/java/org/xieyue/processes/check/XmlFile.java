package org.xieyue.processes.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.TextKey;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a file that somebody else wrote, within limits and without entities; what breaks them is a finding. */
final class XmlFile {

    static final int LARGEST_BYTES = 1024 * 1024;
    static final int MOST_ELEMENTS = 5_000;
    static final int DEEPEST = 40;

    private static final TextKey CHARACTERS = new TextKey("processes.xml.characters");

    private XmlFile() {}

    static Optional<XmlNode> read(byte[] content, Findings findings) {
        if (content.length > LARGEST_BYTES) {
            findings.file("XY-102", 0, LARGEST_BYTES / 1024, content.length / 1024);
            return Optional.empty();
        }
        Tree tree = new Tree();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), tree);
        } catch (Broken broken) {
            findings.file(broken.rule, tree.line(), broken.args);
            return Optional.empty();
        } catch (SAXParseException failure) {
            if (String.valueOf(failure.getMessage()).contains("DOCTYPE")) {
                findings.file("XY-103", failure.getLineNumber(), "DOCTYPE");
            } else {
                findings.file("XY-101", failure.getLineNumber(), fault(tree, failure, content));
            }
            return Optional.empty();
        } catch (SAXException | IOException failure) {
            findings.file("XY-101", tree.line(), CHARACTERS);
            return Optional.empty();
        } catch (ParserConfigurationException failure) {
            throw new IllegalStateException("The parser of the JDK refuses its own settings", failure);
        }
        return Optional.ofNullable(tree.root);
    }

    /** In words of ours: those of the parser are English, and about grammar. */
    private static Object fault(Tree tree, SAXParseException failure, byte[] content) {
        if (failure.getCause() instanceof IOException) {
            return CHARACTERS;
        }
        if (tree.elements == 0) {
            return new TextKey("processes.xml.none");
        }
        String text = new String(content, StandardCharsets.UTF_8);
        int lines = (int) text.chars().filter(character -> character == '\n').count() + 1;
        int lastColumn = text.length() - text.lastIndexOf('\n');
        boolean atTheEnd = failure.getLineNumber() == lines && failure.getColumnNumber() >= lastColumn;
        return Sentence.of(
                atTheEnd && !tree.open.isEmpty() ? "processes.xml.cut-off" : "processes.xml.wrong-at",
                String.valueOf(failure.getLineNumber()),
                String.valueOf(failure.getColumnNumber()));
    }

    private static final class Broken extends SAXException {
        private static final long serialVersionUID = 1L;
        private final String rule;
        private final transient Object[] args;

        Broken(String rule, Object... args) {
            super(rule);
            this.rule = rule;
            this.args = args;
        }
    }

    private static final class Tree extends DefaultHandler {
        private final Deque<XmlNode> open = new ArrayDeque<>();
        private @Nullable XmlNode root;
        private @Nullable Locator locator;
        private int elements;

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }

        @Override
        public void startElement(String uri, String localName, String qualified, Attributes attributes)
                throws SAXException {
            elements++;
            if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                throw new Broken("XY-104", MOST_ELEMENTS, DEEPEST);
            }
            XmlNode node = new XmlNode(uri, localName, line());
            for (int i = 0; i < attributes.getLength(); i++) {
                node.attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
            }
            if (open.isEmpty()) {
                root = node;
            } else {
                open.element().add(node);
            }
            open.push(node);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            open.element().append(String.valueOf(characters, start, length));
        }

        @Override
        public void endElement(String uri, String localName, String qualified) {
            open.pop();
        }

        @Override
        public void processingInstruction(String target, String content) throws SAXException {
            throw new Broken("XY-103", "<?" + target + "?>");
        }

        @Override
        public void fatalError(SAXParseException failure) throws SAXException {
            throw failure;
        }
    }
}
