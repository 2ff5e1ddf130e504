package org.xieyue.shared.ui;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the elements of a diagram are called: kept in Chinese, said in English where the diagram or the translations know it. */
public final class DrawnNames {

    /** A name, or the words of a note. */
    private static final Pattern WORDS = Pattern.compile("( name=\"|<(?:\\w+:)?text>)([^\"<]*)(?=[\"<])");

    /** Of which element a picture is, and where the words beside it stand. */
    private static final Pattern PLACES =
            Pattern.compile("bpmnElement=\"([^\"]*)\"|(BPMNLabel[^<>]*>\\s*<(?:\\w+:)?Bounds )([^<>]*)");

    private static final Pattern NUMBER = Pattern.compile("\\b(x|width)=\"(-?[0-9.]+)\"");

    private static final String OWN = "label.en";
    private static final int LETTER_PIXELS = 6;

    private final Wording wording;
    private final String xml;
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public DrawnNames(Wording wording, String xml) {
        this.wording = wording;
        this.xml = xml;
        if (isEnglish(wording)) {
            read();
        }
    }

    private static boolean isEnglish(Wording wording) {
        return wording.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The diagram with its words in the reader's language. */
    String worded() {
        return roomy(WORDS.matcher(xml).replaceAll(found -> {
            String name = plain(found.group(2));
            String said = said(name);
            return Matcher.quoteReplacement(said.equals(name) ? found.group() : found.group(1) + escaped(said));
        }));
    }

    /** Room for Chinese beside an arrow would break English words in the middle. */
    private String roomy(String worded) {
        AtomicReference<String> at = new AtomicReference<>("");
        return PLACES.matcher(worded).replaceAll(found -> {
            String id = found.group(1);
            if (id != null) {
                at.set(said(names.getOrDefault(id, "")));
                return Matcher.quoteReplacement(found.group());
            }
            return Matcher.quoteReplacement(found.group(2) + widened(found.group(3), Objects.requireNonNull(at.get())));
        });
    }

    /** In its middle it stays where it was. */
    private static String widened(String bounds, String said) {
        Map<String, BigDecimal> now = new HashMap<>();
        NUMBER.matcher(bounds).results().forEach(one -> now.put(one.group(1), new BigDecimal(one.group(2))));
        BigDecimal width = now.getOrDefault("width", BigDecimal.ZERO);
        int longest =
                Arrays.stream(said.split(" ")).mapToInt(String::length).max().orElse(0);
        BigDecimal missing = BigDecimal.valueOf((long) longest * LETTER_PIXELS).subtract(width);
        if (missing.signum() <= 0 || said.codePoints().anyMatch(letter -> letter > 0x2e80)) {
            return bounds;
        }
        BigDecimal x = now.getOrDefault("x", BigDecimal.ZERO).subtract(missing.divide(BigDecimal.TWO));
        return NUMBER.matcher(bounds)
                .replaceAll(one -> one.group(1) + "=\"" + (one.group(1).equals("x") ? x : width.add(missing)) + '"');
    }

    /** Each name that is said differently in the reader's language, with how. */
    public Map<String, String> translated() {
        Map<String, String> translated = new LinkedHashMap<>();
        WORDS.matcher(xml)
                .results()
                .map(found -> plain(found.group(2)))
                .filter(name -> !said(name).equals(name))
                .forEach(name -> translated.put(name, said(name)));
        return translated;
    }

    private String said(String name) {
        return own.getOrDefault(name, wording.label(name));
    }

    /** The names of the elements and the English that they state beside them; nothing of what is no XML. */
    private void read() {
        Deque<String> around = new ArrayDeque<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    begin(reader, around);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    around.pop();
                }
            }
        } catch (XMLStreamException notReadable) {
            own.clear(); // the board says what is wrong with it
        }
    }

    private void begin(XMLStreamReader reader, Deque<String> around) {
        String name = plain(reader.getAttributeValue(null, "name"));
        String value = plain(reader.getAttributeValue(null, "value"));
        boolean inside = reader.getLocalName().matches("extensionElements|properties|property") && !around.isEmpty();
        if (inside && name.equals(OWN) && !value.isEmpty()) {
            own.putIfAbsent(around.getFirst(), value);
        }
        String id = reader.getAttributeValue(null, "id");
        if (id != null) {
            names.put(id, name);
        }
        around.push(inside ? around.getFirst() : name);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String plain(@Nullable String written) {
        return Objects.requireNonNullElse(written, "")
                .replace("&#10;", " ")
                .replace("&#xA;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
