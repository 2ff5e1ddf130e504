package org.xieyue.documents;

import static org.xieyue.documents.FileInspection.refused;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Answer;

/**
 * Looks for names that make a PDF act by itself, in the file and in its compressed object streams. Not a PDF parser: it
 * reads every name wherever it stands, also spelled with {@code #4A} escapes, and refuses what it cannot look into.
 */
final class PdfInspection {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "RichMediaContent",
            "SubmitForm",
            "ImportData",
            "XFA",
            "Rendition");
    private static final String ENCRYPTED = "Encrypt";
    private static final String OBJECT_STREAM = "ObjStm";
    private static final String STREAM = "stream";
    private static final int DICTIONARY_REACH = 16 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final int LARGEST_EXPANDED = 64 * 1024 * 1024;
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");

    private final String shown;
    private final byte[] content;
    private final String text;
    private final Set<String> names = new HashSet<>();
    private int expanded;
    private int pages;

    private PdfInspection(String shown, byte[] content) {
        this.shown = shown;
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1);
    }

    static Answer<CheckedFile> inspect(String shown, byte[] content) {
        return new PdfInspection(shown, content).inspect();
    }

    private Answer<CheckedFile> inspect() {
        if (!text.startsWith("%PDF-") || !text.contains("startxref")) {
            return refused("documents.damaged", shown);
        }
        collect(text);
        if (names.contains(ENCRYPTED)) {
            return refused("documents.encrypted", shown);
        }
        String obstacle = readObjectStreams();
        if (obstacle != null) {
            return refused(obstacle, shown);
        }
        Optional<String> active =
                names.stream().filter(ACTIVE::contains).sorted().findFirst();
        if (active.isPresent()) {
            return refused("documents.active", shown, active.get());
        }
        return Answer.done(new CheckedFile(FileType.PDF, content, pages == 0 ? null : pages));
    }

    /** Answers the code of a refusal when a stream of objects cannot be looked into. */
    private @Nullable String readObjectStreams() {
        int keyword = text.indexOf(STREAM);
        while (keyword >= 0) {
            if (!text.startsWith("end", keyword - 3)) {
                int object = Math.max(text.lastIndexOf("obj", keyword), keyword - DICTIONARY_REACH);
                Set<String> dictionary = namesIn(text.substring(Math.max(0, object), keyword));
                boolean declared = dictionary.contains(OBJECT_STREAM) && dictionary.contains("Filter");
                String obstacle = declared && !isPlainDeflate(dictionary)
                        ? "documents.unreadable"
                        : readObjects(keyword, declared);
                if (obstacle != null) {
                    return obstacle;
                }
            }
            keyword = text.indexOf(STREAM, keyword + STREAM.length());
        }
        return null;
    }

    private static boolean isPlainDeflate(Set<String> dictionary) {
        return dictionary.contains("FlateDecode")
                && !dictionary.contains("Predictor")
                && dictionary.stream().noneMatch(name -> name.endsWith("Decode") && !name.equals("FlateDecode"));
    }

    /** Reads a stream that is declared to hold objects, and any other that looks as if it did. */
    private @Nullable String readObjects(int keyword, boolean declared) {
        int start = keyword + STREAM.length() + (text.startsWith("\r\n", keyword + STREAM.length()) ? 2 : 1);
        if (start >= content.length) {
            return declared ? "documents.damaged" : null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            StringBuilder objects = new StringBuilder();
            byte[] buffer = new byte[CHUNK];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                expanded += read;
                if (expanded > LARGEST_EXPANDED) {
                    return "documents.bomb";
                }
                if (read == 0) {
                    return declared ? "documents.damaged" : null;
                }
                objects.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (!declared && !looksLikeObjects(objects)) {
                    return null;
                }
            }
            collect(objects.toString());
            return null;
        } catch (DataFormatException notDeflated) {
            return declared ? "documents.damaged" : null;
        } finally {
            inflater.end();
        }
    }

    /** A stream of objects begins with their numbers and offsets. */
    private static boolean looksLikeObjects(CharSequence beginning) {
        char first = beginning.charAt(0);
        return (first <= ' ' && first != 0) || first == '%' || Character.isDigit(first);
    }

    private void collect(String objects) {
        names.addAll(namesIn(objects));
        Matcher page = PAGE.matcher(objects);
        while (page.find()) {
            pages++;
        }
    }

    private static Set<String> namesIn(String objects) {
        Set<String> found = new HashSet<>();
        int slash = objects.indexOf('/');
        while (slash >= 0) {
            int end = slash + 1;
            while (end < objects.length() && end - slash < 128 && isRegular(objects.charAt(end))) {
                end++;
            }
            found.add(unescaped(objects.substring(slash + 1, end)));
            slash = objects.indexOf('/', slash + 1);
        }
        return found;
    }

    private static boolean isRegular(char character) {
        return character > ' ' && "()<>[]{}/%".indexOf(character) < 0;
    }

    private static String unescaped(String name) {
        if (name.indexOf('#') < 0) {
            return name;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            int high = character == '#' && i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(name.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                plain.append((char) (high * 16 + low));
                i += 2;
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
