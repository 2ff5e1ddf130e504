package org.xieyue.processes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Part.Trait;
import org.xieyue.processes.compare.Part.Traits;
import org.xieyue.processes.compare.Part.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A drawn form: how it ends, its screens, and its fields in their order, each by its key. */
final class FormParts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMPONENTS = "components";
    private static final String PROPERTIES = "properties";
    private static final String OPTION = "value.en.";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    private FormParts() {}

    /** Nothing of a file that cannot be read. */
    static Map<String, Part> of(String file, String form) {
        FormParts all = new FormParts();
        try {
            JsonNode root = JSON.readTree(form);
            all.collect(root.path(COMPONENTS), "");
            String id = file.substring(0, Math.max(0, file.lastIndexOf('.')));
            all.parts.put(
                    "form",
                    new Part(
                            id,
                            "form",
                            "「" + id + "」",
                            new Traits()
                                    .with(Facet.OUTCOMES, outcomes(root))
                                    .with(Facet.ORDER, Order.key(all.order))
                                    .all(),
                            ""));
        } catch (JacksonException unreadable) {
            return Map.of();
        }
        return all.parts;
    }

    private static String outcomes(JsonNode root) {
        return root.path(PROPERTIES).path("outcomes").asString("").replaceAll("\\s", "");
    }

    private void collect(JsonNode components, String screen) {
        for (JsonNode component : components) {
            String id = component.path("key").asString(component.path("id").asString(""));
            boolean group = component.path(COMPONENTS).isArray();
            if (!id.isEmpty()) {
                String key = "field " + id;
                parts.put(key, part(id, component, screen));
                order.add(key);
            }
            collect(component.path(COMPONENTS), group && screen.isEmpty() ? label(component) : screen);
        }
    }

    private static String label(JsonNode component) {
        return component
                .path("label")
                .asString(component
                        .path("dateLabel")
                        .asString(component.path("text").asString("")));
    }

    private static Part part(String id, JsonNode field, String screen) {
        String label = label(field);
        JsonNode limits = field.path("validate");
        Traits traits = new Traits()
                .with(Facet.NAME, label)
                .with(Facet.REQUIRED, String.valueOf(limits.path("required").asBoolean(false)))
                .with(choices(field))
                .with(Facet.ATTRIBUTE, "screen", screen.isEmpty() ? "" : "「" + screen + "」")
                .with(Facet.ATTRIBUTE, "description", field.path("description").asString(""));
        limits.propertyStream()
                .filter(limit -> !limit.getKey().equals("required"))
                .forEach(limit -> traits.with(
                        Facet.ATTRIBUTE, limit.getKey(), limit.getValue().asString("")));
        StringBuilder english = new StringBuilder();
        field.path(PROPERTIES).propertyStream().forEach(property -> {
            String value = property.getValue().asString("");
            if (property.getKey().startsWith(OPTION)) {
                english.append(english.isEmpty() ? "" : ", ").append(value);
            } else if (!property.getKey().equals("kind")) {
                traits.with(Facet.ATTRIBUTE, property.getKey(), value);
            }
        });
        traits.with(Facet.ATTRIBUTE, "options.en", english.toString());
        for (String name : new TreeSet<>(field.propertyNames())) {
            if (!name.matches(
                    "id|key|type|label|dateLabel|text|values|validate|components|layout|properties|description|decimalDigits|subtype")) {
                traits.with(Facet.ATTRIBUTE, name, field.path(name).toString());
            }
        }
        return new Part(id, type(field), label.isEmpty() ? id : "「" + label + "」", traits.all(), "");
    }

    private static String type(JsonNode field) {
        String type = field.path("type").asString("");
        return type.equals("number")
                        && field.path(PROPERTIES).path("kind").asString("").equals("money")
                ? "money"
                : type;
    }

    /** Compared by value and label, shown by the label. */
    private static Traits choices(JsonNode field) {
        StringBuilder key = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (JsonNode choice : field.path("values")) {
            String value = choice.path("value").asString("");
            String label = choice.path("label").asString(value);
            key.append(value).append('=').append(label).append('\n');
            words.append(words.isEmpty() ? "" : "、").append(label);
        }
        return new Traits().with(new Trait(Facet.CHOICES, ""), new Value(key.toString(), words.toString()));
    }
}
