package org.xieyue.processes.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.forms.DrawnField.Option;
import org.xieyue.shared.Label;
import tools.jackson.databind.JsonNode;

/** Reads one field of a form-js file. */
final class FieldReader {

    static final int LONGEST_LABEL = 120;

    private static final int LONGEST_DESCRIPTION = 500;
    private static final String VARIABLE = "[a-z][a-zA-Z0-9]{0,39}";
    private static final int MOST_OPTIONS = 60;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LONG_TEXT = 5_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    /** Layout and looks are the Modeler's; everything else must be one of these. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "type",
            "id",
            "key",
            "label",
            "dateLabel",
            "description",
            "validate",
            "properties",
            "values",
            "components",
            "text",
            "layout",
            "subtype",
            "decimalDigits",
            "appearance",
            "multiple",
            "accept",
            "showOutline",
            "verticalAlignment",
            "serializeToString",
            "searchable");

    private static final Set<String> LIMITS = Set.of("required", "min", "max", "minLength", "maxLength");

    private final JsonNode component;
    private final int screen;
    private final List<FormProblem> problems;
    private final String key;

    FieldReader(JsonNode component, int screen, List<FormProblem> problems) {
        this.component = component;
        this.screen = screen;
        this.problems = problems;
        this.key = component.path("key").asString("");
    }

    /** Null, and a problem told, where it is no field of ours. */
    @Nullable
    DrawnField field() {
        FieldKind kind = kind();
        if (kind == null) {
            return null;
        }
        if (!key.matches(VARIABLE) || ServiceWords.isTaken(key)) {
            wrong("XY-606", key);
        }
        unknown(component, problems);
        component.path("validate").propertyNames().stream()
                .filter(Predicate.not(LIMITS::contains))
                .forEach(limit -> wrong("XY-604", "validate." + limit));
        Label label = label(component, component.has("dateLabel") ? "dateLabel" : "label", LONGEST_LABEL);
        if (label == null) {
            wrong("XY-605", "label");
        }
        boolean text = kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT;
        BigDecimal min = limit(text ? "minLength" : "min", text);
        BigDecimal max = limit(text ? "maxLength" : "max", text);
        if (min != null && max != null && min.compareTo(max) > 0) {
            wrong("XY-609", min.toPlainString() + " > " + max.toPlainString());
        }
        if (text && max != null && max.intValue() > (kind == FieldKind.TEXT ? LONGEST_TEXT : LONGEST_LONG_TEXT)) {
            wrong("XY-609", "maxLength " + max.toPlainString());
        }
        return new DrawnField(
                key,
                kind,
                component.path("validate").path("required").asBoolean(false),
                screen,
                label == null ? new Label(key, key) : label,
                label(component, "description", LONGEST_DESCRIPTION),
                kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE ? options() : List.of(),
                kind == FieldKind.DOCUMENTS ? papers() : List.of(),
                min,
                max,
                kind == FieldKind.MONEY || kind == FieldKind.NUMBER ? upTo() : null);
    }

    private @Nullable String upTo() {
        String said = component.path("properties").path("upTo").asString("").strip();
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches(VARIABLE)) {
            wrong("XY-604", "upTo " + said);
        }
        return said;
    }

    private @Nullable FieldKind kind() {
        String type = component.path("type").asString("");
        return switch (type) {
            case "textfield" -> FieldKind.TEXT;
            case "textarea" -> FieldKind.LONG_TEXT;
            case "number" -> number();
            case "datetime" -> {
                if (!component.path("subtype").asString("").equals("date")) {
                    wrong("XY-604", "subtype");
                }
                yield FieldKind.DATE;
            }
            case "checkbox" -> FieldKind.YES_NO;
            case "radio", "select" -> FieldKind.CHOICE;
            case "checklist" -> FieldKind.MULTI_CHOICE;
            case "filepicker" -> FieldKind.DOCUMENTS;
            default -> {
                problems.add(new FormProblem("XY-602", key, type));
                yield null;
            }
        };
    }

    private FieldKind number() {
        String said = component.path("properties").path("kind").asString("");
        int decimals = component.path("decimalDigits").asInt(0);
        if (said.equals("money")) {
            if (decimals != 2) {
                wrong("XY-604", "decimalDigits " + decimals);
            }
            return FieldKind.MONEY;
        }
        if (!said.isEmpty() || decimals != 0) {
            wrong("XY-604", said.isEmpty() ? "decimalDigits " + decimals : "kind " + said);
        }
        return FieldKind.NUMBER;
    }

    private @Nullable BigDecimal limit(String name, boolean length) {
        JsonNode said = component.path("validate").path(name);
        if (said.isMissingNode() || said.isNull() || (said.asString("").isEmpty() && !said.isNumber())) {
            return null;
        }
        String text = said.asString("");
        if (!text.matches("-?\\d{1,10}(\\.\\d{1,2})?")) {
            wrong("XY-609", name + " " + text);
            return null;
        }
        BigDecimal limit = new BigDecimal(text);
        if (limit.abs().compareTo(MOST) > 0 || (length && (limit.signum() < 0 || limit.scale() > 0))) {
            wrong("XY-609", name + " " + text);
        }
        return limit;
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode offered : component.path("values")) {
            String value = offered.path("value").asString("");
            String zh = offered.path("label").asString("").strip();
            if (!value.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
                    || zh.isEmpty()
                    || zh.length() > LONGEST_LABEL
                    || !seen.add(value)) {
                wrong("XY-610", value + " " + zh);
            }
            options.add(new Option(value, new Label(zh, english("value.en." + value, zh, LONGEST_LABEL))));
        }
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            wrong("XY-610", String.valueOf(options.size()));
        }
        return options;
    }

    private List<String> papers() {
        String said = component.path("properties").path("paper").asString("").strip();
        List<String> papers = Arrays.stream(said.split("\\s*,\\s*")).distinct().toList();
        if (!papers.stream().allMatch(paper -> paper.matches("[a-z][a-z-]{0,39}"))) {
            wrong("XY-611", said);
        }
        return papers;
    }

    private String english(String property, String zh, int longest) {
        return english(component, property, zh, longest);
    }

    private static String english(JsonNode component, String property, String zh, int longest) {
        String en = component.path("properties").path(property).asString("").strip();
        return en.isEmpty() || en.length() > longest ? zh : en;
    }

    /** Null where nothing is said, or too much. */
    static @Nullable Label label(JsonNode component, String name, int longest) {
        String zh = component.path(name).asString("").strip();
        String property = name.equals("description") ? "description.en" : "label.en";
        return zh.isEmpty() || zh.length() > longest ? null : new Label(zh, english(component, property, zh, longest));
    }

    static void unknown(JsonNode component, List<FormProblem> problems) {
        component.propertyNames().stream()
                .filter(Predicate.not(UNDERSTOOD::contains))
                .forEach(unknown -> problems.add(new FormProblem(
                        "XY-604",
                        component.path("key").asString(component.path("id").asString("")),
                        unknown)));
    }

    private void wrong(String rule, String detail) {
        problems.add(new FormProblem(rule, key, detail));
    }
}
