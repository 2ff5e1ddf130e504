package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.TextKey;

/** Collects what the rules find in one file. */
public final class Findings {

    private static final int MOST = 200;
    private static final int LONGEST = 120;

    private final String file;
    private final List<Finding> all = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    String file() {
        return file;
    }

    void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    void error(String rule, XmlNode at, Object... args) {
        add(Severity.ERROR, rule, at, at.id(), at.line(), args);
    }

    void warning(String rule, XmlNode at, Object... args) {
        add(Severity.WARNING, rule, at, at.id(), at.line(), args);
    }

    /** A row of a decision table: told by the table and the row's number, shown by its id. */
    void row(String rule, XmlNode table, XmlNode row, Object... args) {
        add(Severity.ERROR, rule, table, row.id(), row.line(), args);
    }

    void rowWarning(String rule, XmlNode table, XmlNode row, Object... args) {
        add(Severity.WARNING, rule, table, row.id(), row.line(), args);
    }

    /** A column of a decision table: told by the table, shown by its id. */
    void column(String rule, XmlNode table, XmlNode column, Object... args) {
        add(Severity.ERROR, rule, table, column.id(), column.line(), args);
    }

    void file(String rule, int line, Object... args) {
        add(Severity.ERROR, rule, null, "", line, args);
    }

    private void add(Severity severity, String rule, @Nullable XmlNode at, String id, int line, Object... args) {
        if (all.size() < MOST) {
            List<Object> shortened = new ArrayList<>();
            for (Object arg : args) {
                shortened.add(arg instanceof TextKey || arg instanceof Sentence ? arg : shorten(String.valueOf(arg)));
            }
            String english = at == null
                    ? null
                    : at.property(EnglishLabel.PROPERTY)
                            .flatMap(EnglishLabel::of)
                            .orElse(null);
            all.add(new Finding(file, severity, rule, at == null ? "" : describe(at), id, line, shortened, english));
        }
    }

    private static String describe(XmlNode node) {
        String label = node.label().isEmpty() ? "<" + node.name() + ">" : "「" + node.label() + "」";
        return shorten(node.id().isEmpty() ? label : label + "(" + node.id() + ")");
    }

    private static String shorten(String text) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
