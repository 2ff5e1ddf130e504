package org.xieyue.processes.forms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form-js file while it is being drawn. Only what is said anew is written; whatever else stands in the file stays where it
 * is, so that other editors find it again.
 */
public final class FormDesign {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SCHEMA = 16;
    private static final String COMPONENTS = "components";
    private static final String PROPERTIES = "properties";
    private static final String VALIDATE = "validate";
    private static final String GROUP = "group";

    /** What is drawn: a field of some kind, an explanation, or the beginning of a screen. */
    public enum Role {
        FIELD,
        NOTE,
        SCREEN,
        /** A line, some space, a frame: only looks. */
        LOOKS
    }

    /** @param depth how deep it lies in groups, 0 outside of all screens */
    public record Item(int number, Role role, @Nullable FieldKind kind, String key, String label, int depth) {}

    public record Choice(String value, String zh, String en) {}

    /**
     * What can be said of an item; what has no meaning for its kind is empty.
     *
     * @param least and most: a number, an amount in yuan or a number of characters, as it is typed
     */
    public record Said(
            @Nullable FieldKind kind,
            String key,
            String zh,
            String en,
            String hintZh,
            String hintEn,
            boolean required,
            String least,
            String most,
            List<Choice> choices,
            String papers) {

        public Said {
            choices = List.copyOf(choices);
        }

        public Said kind(FieldKind now) {
            return new Said(now, key, zh, en, hintZh, hintEn, required, least, most, choices, papers);
        }

        public Said key(String now) {
            return new Said(kind, now, zh, en, hintZh, hintEn, required, least, most, choices, papers);
        }

        public Said label(String nowZh, String nowEn) {
            return new Said(kind, key, nowZh, nowEn, hintZh, hintEn, required, least, most, choices, papers);
        }

        public Said hint(String nowZh, String nowEn) {
            return new Said(kind, key, zh, en, nowZh, nowEn, required, least, most, choices, papers);
        }

        public Said required(boolean now) {
            return new Said(kind, key, zh, en, hintZh, hintEn, now, least, most, choices, papers);
        }

        public Said limits(String nowLeast, String nowMost) {
            return new Said(kind, key, zh, en, hintZh, hintEn, required, nowLeast, nowMost, choices, papers);
        }

        public Said choices(List<Choice> now) {
            return new Said(kind, key, zh, en, hintZh, hintEn, required, least, most, now, papers);
        }

        public Said papers(String now) {
            return new Said(kind, key, zh, en, hintZh, hintEn, required, least, most, choices, now);
        }
    }

    private record Spot(ArrayNode parent, int at, ObjectNode node, int depth) {}

    private final ObjectNode root;

    private FormDesign(ObjectNode root) {
        this.root = root;
    }

    /** Nothing where the file is no JSON of a form. */
    public static Optional<FormDesign> read(byte[] content) {
        try {
            JsonNode read = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            return read instanceof ObjectNode object && object.path(COMPONENTS).isArray()
                    ? Optional.of(new FormDesign(object))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** A form with one screen and nothing on it. */
    public static FormDesign blank(String id, String outcomes, String screen) {
        ObjectNode root = JSON.createObjectNode();
        root.put("type", "default").put("id", id).put("schemaVersion", SCHEMA);
        root.put("executionPlatform", "Camunda Platform").put("executionPlatformVersion", "7.24.0");
        if (!outcomes.isEmpty()) {
            root.putObject(PROPERTIES).put("outcomes", outcomes);
        }
        FormDesign design = new FormDesign(root);
        root.putArray(COMPONENTS).add(design.group(screen));
        return design;
    }

    public byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /** The same form under another name. */
    public FormDesign named(String id) {
        root.put("id", id);
        return this;
    }

    public List<String> outcomes() {
        String listed = root.path(PROPERTIES).path("outcomes").asString("").strip();
        return listed.isEmpty() ? List.of() : List.of(listed.split("\\s*,\\s*"));
    }

    public void outcomes(List<String> outcomes) {
        put(object(root, PROPERTIES), "outcomes", String.join(",", outcomes));
    }

    /** From the top to the bottom of the form. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Spot spot : spots()) {
            Role role = role(spot);
            items.add(new Item(
                    items.size(),
                    role,
                    role == Role.FIELD ? kind(spot.node()) : null,
                    spot.node().path("key").asString(spot.node().path("id").asString("")),
                    text(spot.node(), labelName(spot.node())),
                    spot.depth()));
        }
        return items;
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        collect((ArrayNode) root.path(COMPONENTS), 0, spots);
        return spots;
    }

    private static void collect(ArrayNode components, int depth, List<Spot> spots) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) instanceof ObjectNode node) {
                spots.add(new Spot(components, i, node, depth));
                if (node.path(COMPONENTS) instanceof ArrayNode inner) {
                    collect(inner, depth + 1, spots);
                }
            }
        }
    }

    private static Role role(Spot spot) {
        return switch (spot.node().path("type").asString("")) {
            case GROUP -> spot.depth() == 0 ? Role.SCREEN : Role.LOOKS;
            case "text" -> Role.NOTE;
            case "separator", "spacer" -> Role.LOOKS;
            default -> Role.FIELD;
        };
    }

    private static @Nullable FieldKind kind(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case "textfield" -> FieldKind.TEXT;
            case "textarea" -> FieldKind.LONG_TEXT;
            case "number" ->
                node.path(PROPERTIES).path("kind").asString("").equals("money") ? FieldKind.MONEY : FieldKind.NUMBER;
            case "datetime" -> FieldKind.DATE;
            case "checkbox" -> FieldKind.YES_NO;
            case "radio", "select" -> FieldKind.CHOICE;
            case "checklist" -> FieldKind.MULTI_CHOICE;
            case "filepicker" -> FieldKind.DOCUMENTS;
            default -> null;
        };
    }

    public Said said(int number) {
        ObjectNode node = spots().get(number).node();
        FieldKind kind = kind(node);
        boolean text = kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT;
        JsonNode limits = node.path(VALIDATE);
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : node.path("values")) {
            String value = choice.path("value").asString("");
            choices.add(new Choice(value, choice.path("label").asString(""), property(node, "value.en." + value)));
        }
        return new Said(
                kind,
                node.path("key").asString(""),
                text(node, labelName(node)),
                property(node, "label.en"),
                text(node, "description"),
                property(node, "description.en"),
                limits.path("required").asBoolean(false),
                limits.path(text ? "minLength" : "min").asString(""),
                limits.path(text ? "maxLength" : "max").asString(""),
                choices,
                property(node, "paper"));
    }

    /** Says something else of an item; what the new kind does not know is taken out. */
    public void say(int number, Said said) {
        ObjectNode node = spots().get(number).node();
        FieldKind kind = said.kind();
        if (kind != null && kind != kind(node)) {
            become(node, kind);
        }
        put(node, labelName(node), said.zh());
        property(node, "label.en", said.en());
        if (kind == null) {
            return;
        }
        put(node, "key", said.key());
        put(node, "description", said.hintZh());
        property(node, "description.en", said.hintEn());
        ObjectNode limits = object(node, VALIDATE);
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
            node.remove(VALIDATE);
        }
        if (kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE) {
            choices(node, said.choices());
        }
        if (kind == FieldKind.DOCUMENTS) {
            property(node, "paper", said.papers());
        }
    }

    private static void become(ObjectNode node, FieldKind kind) {
        String label = text(node, labelName(node));
        for (String old : List.of("subtype", "dateLabel", "label", "decimalDigits", "values", "accept", "multiple")) {
            node.remove(old);
        }
        if (node.path(VALIDATE) instanceof ObjectNode limits) {
            limits.remove(List.of("min", "max", "minLength", "maxLength"));
        }
        if (node.path(PROPERTIES) instanceof ObjectNode properties) {
            properties.remove(List.of("kind", "paper"));
        }
        node.put("type", type(kind));
        if (kind == FieldKind.MONEY) {
            node.put("decimalDigits", 2);
            object(node, PROPERTIES).put("kind", "money");
        }
        if (kind == FieldKind.DATE) {
            node.put("subtype", "date");
        }
        put(node, labelName(node), label);
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

    private static void choices(ObjectNode node, List<Choice> choices) {
        Map<String, JsonNode> before = new java.util.HashMap<>();
        node.path("values")
                .forEach(choice -> before.putIfAbsent(choice.path("value").asString(""), choice));
        before.keySet().forEach(value -> property(node, "value.en." + value, ""));
        ArrayNode values = node.putArray("values");
        for (Choice choice : choices) {
            ObjectNode kept =
                    before.get(choice.value()) instanceof ObjectNode known ? known.deepCopy() : JSON.createObjectNode();
            values.add(kept.put("label", choice.zh()).put("value", choice.value()));
            property(node, "value.en." + choice.value(), choice.en());
        }
    }

    /** A field below this item, on the same screen; -1 for the end. Tells where it stands now. */
    public int addField(int after, FieldKind kind, String label) {
        ObjectNode node = JSON.createObjectNode();
        String key = free("field");
        node.put("type", type(kind)).put("id", "Field_" + key).put("key", key);
        become(node, kind);
        put(node, labelName(node), label);
        if (kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE) {
            choices(node, List.of(new Choice("A", "甲", "A"), new Choice("B", "乙", "B")));
        }
        if (kind == FieldKind.DOCUMENTS) {
            property(node, "paper", "documents");
        }
        return insert(after, node);
    }

    public int addNote(int after, String text) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "text").put("id", free("note")).put("text", text);
        return insert(after, node);
    }

    /** A screen after the one on which this item stands. */
    public int addScreen(int after, String label) {
        ArrayNode top = (ArrayNode) root.path(COMPONENTS);
        ObjectNode group = group(label);
        int at = after < 0 ? top.size() : topOf(after) + 1;
        top.insert(at, group);
        return numberOf(group);
    }

    private ObjectNode group(String label) {
        ObjectNode group = JSON.createObjectNode();
        group.put("type", GROUP).put("id", free("screen")).put("label", label).put("showOutline", true);
        group.putArray(COMPONENTS);
        return group;
    }

    private int topOf(int number) {
        List<Spot> spots = spots();
        int at = number;
        while (spots.get(at).depth() > 0) {
            at--;
        }
        return spots.get(at).at();
    }

    private int insert(int after, ObjectNode node) {
        List<Spot> spots = spots();
        if (after >= 0 && after < spots.size()) {
            Spot spot = spots.get(after);
            if (spot.node().path(COMPONENTS) instanceof ArrayNode inner) {
                inner.insert(0, node);
            } else {
                spot.parent().insert(spot.at() + 1, node);
            }
        } else {
            ArrayNode top = (ArrayNode) root.path(COMPONENTS);
            if (!top.isEmpty() && top.get(top.size() - 1).path(COMPONENTS) instanceof ArrayNode last) {
                last.add(node);
            } else {
                top.add(node);
            }
        }
        return numberOf(node);
    }

    @SuppressWarnings("ReferenceEquality")
    private int numberOf(ObjectNode node) {
        List<Spot> spots = spots();
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).node() == node) {
                return i;
            }
        }
        return -1;
    }

    /** A screen goes with all that stands on it. */
    public void remove(int number) {
        Spot spot = spots().get(number);
        spot.parent().remove(spot.at());
    }

    /** One place up or down, over the edge of its screen onto the next. Tells where it stands now. */
    public int move(int number, boolean up) {
        List<Spot> spots = spots();
        Spot spot = spots.get(number);
        ArrayNode parent = spot.parent();
        int to = spot.at() + (up ? -1 : 1);
        if (to >= 0 && to < parent.size()) {
            parent.remove(spot.at());
            if (spot.depth() == 0
                    && !GROUP.equals(spot.node().path("type").asString(""))
                    && parent.get(up ? to : to - 1).path(COMPONENTS) instanceof ArrayNode inner) {
                inner.insert(up ? inner.size() : 0, spot.node());
            } else {
                parent.insert(to, spot.node());
            }
        } else if (spot.depth() == 1) {
            overTheEdge(spot, topOf(number), up);
        }
        return numberOf(spot.node());
    }

    private void overTheEdge(Spot spot, int top, boolean up) {
        ArrayNode screens = (ArrayNode) root.path(COMPONENTS);
        int next = top + (up ? -1 : 1);
        if (next < 0 || next >= screens.size()) {
            return;
        }
        spot.parent().remove(spot.at());
        if (screens.get(next).path(COMPONENTS) instanceof ArrayNode inner) {
            inner.insert(up ? inner.size() : 0, spot.node());
        } else {
            screens.insert(up ? top : next, spot.node());
        }
    }

    private String free(String word) {
        Set<String> taken = new HashSet<>();
        if (root.path(COMPONENTS) instanceof ArrayNode) {
            spots().forEach(spot -> {
                taken.add(spot.node().path("key").asString(""));
                taken.add(spot.node().path("id").asString(""));
            });
        }
        int number = 1;
        while (taken.contains(word + number)) {
            number++;
        }
        return word + number;
    }

    private static String labelName(JsonNode node) {
        String type = node.path("type").asString("");
        return type.equals("text") ? "text" : type.equals("datetime") && !node.has("label") ? "dateLabel" : "label";
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String property(JsonNode node, String name) {
        return node.path(PROPERTIES).path(name).asString("");
    }

    private static void property(ObjectNode node, String name, String value) {
        if (!value.isBlank()) {
            object(node, PROPERTIES).put(name, value.strip());
        } else if (node.path(PROPERTIES) instanceof ObjectNode properties) {
            properties.remove(name);
            if (properties.isEmpty()) {
                node.remove(PROPERTIES);
            }
        }
    }

    private static ObjectNode object(ObjectNode node, String name) {
        return node.path(name) instanceof ObjectNode there ? there : node.putObject(name);
    }

    private static void put(ObjectNode node, String name, String value) {
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
