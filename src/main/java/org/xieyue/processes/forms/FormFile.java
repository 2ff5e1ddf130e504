package org.xieyue.processes.forms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.forms.DrawnForm.Note;
import org.xieyue.processes.forms.DrawnForm.Screen;
import org.xieyue.shared.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a form-js file. Whatever is not understood is told and never guessed: a limit that nobody keeps would be worse than
 * none.
 */
public final class FormFile {

    public static final int MOST_FIELDS = 60;
    public static final int MOST_SCREENS = 12;

    private static final int DEEPEST = 10;
    private static final int LONGEST_NOTE = 1_000;
    private static final Set<String> ROOT = Set.of(
            "$schema",
            "type",
            "id",
            "schemaVersion",
            "components",
            "properties",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param form null where a problem was found */
    public record Reading(@Nullable DrawnForm form, List<FormProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }

        public Optional<DrawnForm> understood() {
            return Optional.ofNullable(form);
        }
    }

    private final String id;
    private final List<FormProblem> problems = new ArrayList<>();
    private final List<DrawnField> fields = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private boolean screenIsUsed;

    private FormFile(String id) {
        this.id = id;
    }

    /** @param name of the file, such as {@code review.form} */
    public static Reading read(String name, byte[] content) {
        FormFile file = new FormFile(
                name.endsWith(DrawnForm.SUFFIX) ? name.substring(0, name.length() - DrawnForm.SUFFIX.length()) : name);
        JsonNode root;
        try {
            root = JSON.readTree(new String(content, StandardCharsets.UTF_8));
        } catch (JacksonException unreadable) {
            return new Reading(
                    null, List.of(new FormProblem("XY-601", "", String.valueOf(unreadable.getOriginalMessage()))));
        }
        DrawnForm form = file.form(root);
        return new Reading(file.problems.isEmpty() ? form : null, file.problems);
    }

    private DrawnForm form(JsonNode root) {
        if (!root.path("type").asString("").equals("default")
                || !root.path("components").isArray()) {
            problems.add(new FormProblem("XY-601", "", "type, components"));
        }
        if (!root.path("id").asString("").equals(id)) {
            problems.add(new FormProblem("XY-603", "", root.path("id").asString("")));
        }
        root.propertyNames().stream()
                .filter(Predicate.not(ROOT::contains))
                .forEach(unknown -> problems.add(new FormProblem("XY-604", "", unknown)));
        screens.add(new Screen(null));
        components(root.path("components"), 0);
        if (fields.size() > MOST_FIELDS || screens.size() > MOST_SCREENS) {
            problems.add(new FormProblem("XY-607", "", fields.size() + ", " + screens.size()));
        }
        return new DrawnForm(id, fields, screens, notes, outcomes(root));
    }

    private List<String> outcomes(JsonNode root) {
        String listed = root.path("properties").path("outcomes").asString("").strip();
        if (listed.isEmpty()) {
            return List.of("done");
        }
        List<String> outcomes =
                Arrays.stream(listed.split("\\s*,\\s*")).distinct().toList();
        outcomes.stream()
                .filter(outcome -> !DrawnForm.OUTCOMES.contains(outcome))
                .forEach(unknown -> problems.add(new FormProblem("XY-608", "", unknown)));
        return outcomes;
    }

    private void components(JsonNode components, int depth) {
        if (depth > DEEPEST) {
            problems.add(new FormProblem("XY-602", "", "group"));
            return;
        }
        for (JsonNode component : components) {
            switch (component.path("type").asString("")) {
                case "group" -> group(component, depth);
                case "text" -> note(component);
                case "separator", "spacer" -> {}
                default -> field(component);
            }
        }
    }

    /** A group at the top is a screen of its own; one within it only draws a frame. */
    private void group(JsonNode group, int depth) {
        FieldReader.unknown(group, problems);
        if (depth > 0) {
            components(group.path("components"), depth + 1);
            return;
        }
        Label name = FieldReader.label(group, "label", FieldReader.LONGEST_LABEL);
        if (screenIsUsed) {
            screens.add(new Screen(name));
        } else {
            screens.set(screens.size() - 1, new Screen(name));
        }
        screenIsUsed = true;
        components(group.path("components"), 1);
    }

    private void note(JsonNode text) {
        FieldReader.unknown(text, problems);
        Label said = FieldReader.label(text, "text", LONGEST_NOTE);
        if (said == null) {
            problems.add(new FormProblem("XY-605", text.path("id").asString(""), "text"));
        } else {
            notes.add(new Note(screens.size(), said, fields.size()));
        }
    }

    private void field(JsonNode component) {
        screenIsUsed = true;
        DrawnField field = new FieldReader(component, screens.size(), problems).field();
        if (field != null) {
            if (fields.stream().anyMatch(earlier -> earlier.key().equals(field.key()))) {
                problems.add(new FormProblem("XY-606", field.key(), field.key()));
            }
            fields.add(field);
        }
    }
}
