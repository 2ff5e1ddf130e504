package org.xieyue.agreements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word file, a paragraph a line: text as it stands after all tracked changes are accepted, and the clause
 * numbers that Word counts by itself (第%1条).
 */
final class DocxText {

    private static final int MOST_BYTES = 30 * 1024 * 1024;
    private static final String DOCUMENT = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> patterns;
    private final Map<String, Integer> counts = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable String list;
    private boolean topLevel;
    private int deleted;
    private boolean inText;

    private DocxText(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    /** Empty when this is no Word file, or one too large to be a contract. */
    static Optional<String> of(byte[] file) {
        try {
            Map<String, byte[]> parts = parts(file);
            byte[] document = parts.get(DOCUMENT);
            if (document == null) {
                return Optional.empty();
            }
            byte[] numbering = parts.get(NUMBERING);
            DocxText reading = new DocxText(numbering == null ? Map.of() : clauseLists(numbering));
            reading.read(document);
            return Optional.of(reading.text.toString());
        } catch (IOException | XMLStreamException notReadable) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(DOCUMENT) || entry.getName().equals(NUMBERING)) {
                    byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
                    if (bytes.length > MOST_BYTES) {
                        throw new IOException("too large: " + entry.getName());
                    }
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** The lists whose first level counts clauses, by number id. */
    private static Map<String, String> clauseLists(byte[] xml) throws XMLStreamException {
        Map<String, String> abstracts = new HashMap<>();
        Map<String, String> lists = new HashMap<>();
        XMLStreamReader reader = reader(xml);
        String abstractId = "";
        String numId = "";
        boolean first = false;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "abstractNum" -> abstractId = attribute(reader, "abstractNumId");
                case "lvl" -> first = attribute(reader, "ilvl").equals("0");
                case "lvlText" -> {
                    String pattern = attribute(reader, "val");
                    if (first && pattern.matches("第.*%1.*条")) {
                        abstracts.put(abstractId, pattern);
                    }
                }
                case "num" -> numId = attribute(reader, "numId");
                case "abstractNumId" -> {
                    String pattern = abstracts.get(attribute(reader, "val"));
                    if (pattern != null) {
                        lists.put(numId, pattern);
                    }
                }
                default -> first = first && !reader.getLocalName().equals("abstractNum");
            }
        }
        return lists;
    }

    private void read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = reader(xml);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText && deleted == 0) {
                        paragraph.append(reader.getText());
                    }
                }
                default -> {
                    continue;
                }
            }
        }
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "t" -> inText = true;
            case "del", "moveFrom" -> deleted++;
            case "tab" -> paragraph.append(' ');
            case "br", "cr" -> paragraph.append('\n');
            case "ilvl" -> topLevel = attribute(reader, "val").equals("0");
            case "numId" -> list = attribute(reader, "val");
            default -> inText = inText && !reader.getLocalName().equals("instrText");
        }
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "del", "moveFrom" -> deleted--;
            case "p" -> {
                String pattern = list == null || !topLevel ? null : patterns.get(list);
                if (pattern != null && !paragraph.toString().isBlank()) {
                    int number = counts.merge(pattern, 1, Integer::sum);
                    text.append(pattern.replace("%1", ChineseNumber.write(number)))
                            .append(' ');
                }
                text.append(paragraph).append('\n');
                paragraph.setLength(0);
                list = null;
                topLevel = false;
            }
            default -> inText = inText && !element.equals("r");
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
