package org.xieyue.processes.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Part.Traits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a drawn form. */
final class FormParts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormParts() {}

    /** Nothing of a file that cannot be read. */
    static Map<String, Part> of(String form) {
        Map<String, Part> parts = new LinkedHashMap<>();
        try {
            collect(JSON.readTree(form).path("components"), parts);
        } catch (JacksonException unreadable) {
            return Map.of();
        }
        return parts;
    }

    private static void collect(JsonNode components, Map<String, Part> parts) {
        for (JsonNode field : components) {
            String id = field.path("key").asString(field.path("id").asString(""));
            if (!id.isEmpty()) {
                parts.put(id, part(id, field));
            }
            collect(field.path("components"), parts);
        }
    }

    private static Part part(String id, JsonNode field) {
        String label = field.path("label").asString(field.path("text").asString(""));
        Traits traits = new Traits()
                .with(Facet.TYPE, field.path("type").asString(""))
                .with(Facet.NAME, label)
                .with(
                        Facet.REQUIRED,
                        String.valueOf(field.path("validate").path("required").asBoolean(false)))
                .with(Facet.CHOICES, choices(field));
        for (String name : new TreeSet<>(field.propertyNames())) {
            if (!name.matches("id|key|type|label|text|values|validate|components|layout")) {
                traits.with(Facet.ATTRIBUTE, name, field.path(name).toString());
            }
        }
        field.path("validate").propertyStream().forEach(limit -> {
            if (!limit.getKey().equals("required")) {
                traits.with(Facet.ATTRIBUTE, limit.getKey(), limit.getValue().asString(""));
            }
        });
        return new Part(
                id, field.path("type").asString(""), label.isEmpty() ? id : "「" + label + "」", traits.all(), "");
    }

    private static String choices(JsonNode field) {
        StringBuilder words = new StringBuilder();
        for (JsonNode choice : field.path("values")) {
            words.append(words.isEmpty() ? "" : "、")
                    .append(choice.path("label").asString(choice.path("value").asString("")));
        }
        return words.toString();
    }
}
