package org.xieyue.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a paper, kept as {@code papers/<name>_<version>.txt} beside the code: whoever changes the wording adds a file
 * with the next version, and every paper says by which one it was written. One line is one part of the paper:
 *
 * <pre>
 * % name of the form
 * # title          ## heading          &gt; salutation          any other line: paragraph
 * = label: value   facts, those that follow each other in one table
 * | rows: A, B     a table of named rows with these heads
 * * items          a numbered list
 * § parts          each row: its first cell as a small heading, the others as paragraphs
 * [] text          the text as a code for cameras
 * </pre>
 *
 * {@code {name}} stands for a value. A line that names a value which was not given is left out; a heading or paragraph that
 * ends in {@code ?name} is there only with that value or those rows.
 */
public final class PaperTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");
    private static final Pattern ONLY_WITH = Pattern.compile("^(.*) \\?([a-z][A-Za-z]*)$");

    private final String version;
    private final List<String> lines;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();

    private PaperTemplate(String version, List<String> lines) {
        this.version = version;
        this.lines = lines;
    }

    /** @param name with its folder, such as {@code conclusion/contract} */
    public static PaperTemplate of(String name, String version) {
        return written(version, PaperPrinting.read("papers/" + name + "_" + version + ".txt"));
    }

    static PaperTemplate written(String version, String text) {
        return new PaperTemplate(
                version,
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** A null or blank value counts as not given. */
    public PaperTemplate with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            words.put(name, value.toString());
        }
        return this;
    }

    public PaperTemplate rows(String name, List<List<String>> given) {
        rows.put(name, given);
        return this;
    }

    public PaperTemplate items(String name, List<String> items) {
        return rows(name, items.stream().map(List::of).toList());
    }

    public String title() {
        return first("# ");
    }

    private String first(String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .flatMap(line -> filled(line.substring(mark.length())).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No line " + mark + " in a form of " + version));
    }

    /** The body of the paper, with its form named at the end. */
    public String html() {
        PaperBody body = new PaperBody();
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("= ")) {
                int colon = line.indexOf(':');
                filled(line.substring(colon + 1).strip())
                        .ifPresent(value -> facts.put(line.substring(2, colon), value));
                continue;
            }
            if (!facts.isEmpty()) {
                body.facts(facts);
                facts.clear();
            }
            write(body, line);
        }
        if (!facts.isEmpty()) {
            body.facts(facts);
        }
        return body.note("文书式样：" + first("% ") + " " + version).html();
    }

    private void write(PaperBody body, String line) {
        if (line.startsWith("# ") || line.startsWith("% ")) {
            return;
        }
        if (line.startsWith("## ")) {
            conditional(line.substring(3)).ifPresent(body::heading);
        } else if (line.startsWith("> ")) {
            filled(line.substring(2)).ifPresent(body::address);
        } else if (line.startsWith("| ")) {
            table(body, line.substring(2));
        } else if (line.startsWith("* ")) {
            body.list(named(line.substring(2)).stream().map(List::getFirst).toList());
        } else if (line.startsWith("§ ")) {
            for (List<String> part : named(line.substring(2))) {
                body.subheading(part.getFirst());
                part.stream().skip(1).forEach(body::paragraph);
            }
        } else if (line.startsWith("[] ")) {
            filled(line.substring(3)).ifPresent(body::code);
        } else {
            conditional(line).ifPresent(body::paragraph);
        }
    }

    private Optional<String> conditional(String text) {
        Matcher only = ONLY_WITH.matcher(text);
        if (!only.matches()) {
            return filled(text);
        }
        String name = only.group(2);
        return words.containsKey(name) || !named(name).isEmpty() ? filled(only.group(1)) : Optional.empty();
    }

    private void table(PaperBody body, String line) {
        int colon = line.indexOf(':');
        List<List<String>> given = named(line.substring(0, colon));
        if (given.isEmpty()) {
            return;
        }
        List<String> head = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*"));
        if (given.stream().anyMatch(row -> row.size() != head.size())) {
            throw new IllegalStateException("Rows do not fit the heads of " + line + " in a form of " + version);
        }
        body.table(head, given);
    }

    private List<List<String>> named(String name) {
        return rows.getOrDefault(name.strip(), List.of());
    }

    private Optional<String> filled(String text) {
        List<String> missing = new ArrayList<>();
        String whole = PLACE.matcher(text).replaceAll(place -> {
            String value = words.get(place.group(1));
            if (value == null) {
                missing.add(place.group(1));
                return "";
            }
            return Matcher.quoteReplacement(value);
        });
        return missing.isEmpty() ? Optional.of(whole) : Optional.empty();
    }
}
