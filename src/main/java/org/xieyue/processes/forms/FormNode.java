package org.xieyue.processes.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.forms.FormItem.Role;
import org.xieyue.processes.forms.Said.Choice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One component of a form-js file. Only what is said anew is written. */
record FormNode(ObjectNode json) {

    static final String PROPERTIES = "properties";

    private static final String VALIDATE = "validate";
    private static final String GROUP = "group";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static FormNode field(String key, FieldKind kind, String label) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", type(kind)).put("id", "Field_" + key).put("key", key);
        FormNode field = new FormNode(json);
        field.become(kind);
        put(json, labelName(json), label);
        if (kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE) {
            field.choices(List.of(new Choice("A", "甲", "A"), new Choice("B", "乙", "B")));
        }
        if (kind == FieldKind.DOCUMENTS) {
            property(json, "paper", "documents");
        }
        return field;
    }

    static FormNode note(String id, String text) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "text").put("id", id).put("text", text);
        return new FormNode(json);
    }

    static FormNode screen(String id, String label) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", GROUP).put("id", id).put("label", label).put("showOutline", true);
        json.putArray(FormTree.COMPONENTS);
        return new FormNode(json);
    }

    boolean isGroup() {
        return GROUP.equals(text("type"));
    }

    JsonNode inner() {
        return json.path(FormTree.COMPONENTS);
    }

    String key() {
        return json.path("key").asString(text("id"));
    }

    String id() {
        return text("id");
    }

    String label() {
        return text(labelName(json));
    }

    Role role(int depth) {
        return switch (text("type")) {
            case GROUP -> depth == 0 ? Role.SCREEN : Role.LOOKS;
            case "text" -> Role.NOTE;
            case "separator", "spacer" -> Role.LOOKS;
            default -> Role.FIELD;
        };
    }

    @Nullable
    FieldKind kind() {
        return switch (json.path("type").asString("")) {
            case "textfield" -> FieldKind.TEXT;
            case "textarea" -> FieldKind.LONG_TEXT;
            case "number" ->
                json.path(PROPERTIES).path("kind").asString("").equals("money") ? FieldKind.MONEY : FieldKind.NUMBER;
            case "datetime" -> FieldKind.DATE;
            case "checkbox" -> FieldKind.YES_NO;
            case "radio", "select" -> FieldKind.CHOICE;
            case "checklist" -> FieldKind.MULTI_CHOICE;
            case "filepicker" -> FieldKind.DOCUMENTS;
            default -> null;
        };
    }

    Said said() {
        FieldKind kind = kind();
        boolean text = kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT;
        JsonNode limits = json.path(VALIDATE);
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : json.path("values")) {
            String value = choice.path("value").asString("");
            choices.add(new Choice(value, choice.path("label").asString(""), property(json, "value.en." + value)));
        }
        return new Said(
                kind,
                json.path("key").asString(""),
                label(),
                property(json, "label.en"),
                text("description"),
                property(json, "description.en"),
                limits.path("required").asBoolean(false),
                limits.path(text ? "minLength" : "min").asString(""),
                limits.path(text ? "maxLength" : "max").asString(""),
                choices,
                property(json, "paper"));
    }

    /** Says something else of an item; what the new kind does not know is taken out. */
    void say(Said said) {
        FieldKind kind = said.kind();
        if (kind != null && kind != kind()) {
            become(kind);
        }
        put(json, labelName(json), said.zh());
        property(json, "label.en", said.en());
        if (kind == null) {
            return;
        }
        put(json, "key", said.key());
        put(json, "description", said.hintZh());
        property(json, "description.en", said.hintEn());
        ObjectNode limits = object(json, VALIDATE);
        if (said.required()) {
            limits.put("required", true);
        } else {
            limits.remove("required");
        }
        boolean text = kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT;
        if (text || kind == FieldKind.NUMBER || kind == FieldKind.MONEY) {
            limit(limits, text ? "minLength" : "min", said.least());
            limit(limits, text ? "maxLength" : "max", said.most());
        }
        if (limits.isEmpty()) {
            json.remove(VALIDATE);
        }
        if (kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE) {
            choices(said.choices());
        }
        if (kind == FieldKind.DOCUMENTS) {
            property(json, "paper", said.papers());
        }
    }

    private void become(FieldKind kind) {
        String label = label();
        for (String old : List.of("subtype", "dateLabel", "label", "decimalDigits", "values", "accept", "multiple")) {
            json.remove(old);
        }
        if (json.path(VALIDATE) instanceof ObjectNode limits) {
            limits.remove(List.of("min", "max", "minLength", "maxLength"));
        }
        if (json.path(PROPERTIES) instanceof ObjectNode properties) {
            properties.remove(List.of("kind", "paper"));
        }
        json.put("type", type(kind));
        if (kind == FieldKind.MONEY) {
            json.put("decimalDigits", 2);
            object(json, PROPERTIES).put("kind", "money");
        }
        if (kind == FieldKind.DATE) {
            json.put("subtype", "date");
        }
        put(json, labelName(json), label);
    }

    private static String type(FieldKind kind) {
        return switch (kind) {
            case TEXT -> "textfield";
            case LONG_TEXT -> "textarea";
            case NUMBER, MONEY -> "number";
            case DATE -> "datetime";
            case YES_NO -> "checkbox";
            case CHOICE -> "radio";
            case MULTI_CHOICE -> "checklist";
            case DOCUMENTS -> "filepicker";
        };
    }

    private void choices(List<Choice> choices) {
        Map<String, JsonNode> before = new HashMap<>();
        json.path("values")
                .forEach(choice -> before.putIfAbsent(choice.path("value").asString(""), choice));
        before.keySet().forEach(value -> property(json, "value.en." + value, ""));
        ArrayNode values = json.putArray("values");
        for (Choice choice : choices) {
            ObjectNode kept =
                    before.get(choice.value()) instanceof ObjectNode known ? known.deepCopy() : JSON.createObjectNode();
            values.add(kept.put("label", choice.zh()).put("value", choice.value()));
            property(json, "value.en." + choice.value(), choice.en());
        }
    }

    private static String labelName(JsonNode node) {
        String type = node.path("type").asString("");
        return type.equals("text") ? "text" : type.equals("datetime") && !node.has("label") ? "dateLabel" : "label";
    }

    private String text(String name) {
        return json.path(name).asString("");
    }

    private static String property(JsonNode node, String name) {
        return node.path(PROPERTIES).path(name).asString("");
    }

    static void property(ObjectNode node, String name, String value) {
        if (!value.isBlank()) {
            object(node, PROPERTIES).put(name, value.strip());
        } else if (node.path(PROPERTIES) instanceof ObjectNode properties) {
            properties.remove(name);
            if (properties.isEmpty()) {
                node.remove(PROPERTIES);
            }
        }
    }

    static ObjectNode object(ObjectNode node, String name) {
        return node.path(name) instanceof ObjectNode there ? there : node.putObject(name);
    }

    static void put(ObjectNode node, String name, String value) {
        if (value.isBlank()) {
            node.remove(name);
        } else {
            node.put(name, value.strip());
        }
    }

    private static void limit(ObjectNode limits, String name, String value) {
        if (value.isBlank()) {
            limits.remove(name);
        } else if (value.strip().matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
            limits.put(name, new BigDecimal(value.strip()));
        } else {
            limits.put(name, value.strip());
        }
    }
}
