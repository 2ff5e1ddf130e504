package org.xieyue.processes.forms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xieyue.processes.forms.FormItem.Role;
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
    private static final String OUTCOMES = "outcomes";

    private final ObjectNode root;
    private final FormTree tree;

    private FormDesign(ObjectNode root, ArrayNode components) {
        this.root = root;
        this.tree = new FormTree(components);
    }

    /** Nothing where the file is no JSON of a form. */
    public static Optional<FormDesign> read(byte[] content) {
        try {
            JsonNode read = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            return read instanceof ObjectNode root && root.path(FormTree.COMPONENTS) instanceof ArrayNode components
                    ? Optional.of(new FormDesign(root, components))
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
            root.putObject(FormNode.PROPERTIES).put(OUTCOMES, outcomes);
        }
        FormDesign design = new FormDesign(root, root.putArray(FormTree.COMPONENTS));
        design.addScreen(-1, screen);
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
        String listed =
                root.path(FormNode.PROPERTIES).path(OUTCOMES).asString("").strip();
        return listed.isEmpty() ? List.of() : List.of(listed.split("\\s*,\\s*"));
    }

    public void outcomes(List<String> outcomes) {
        FormNode.put(FormNode.object(root, FormNode.PROPERTIES), OUTCOMES, String.join(",", outcomes));
    }

    /** From the top to the bottom of the form. */
    public List<FormItem> items() {
        List<FormItem> items = new ArrayList<>();
        for (FormTree.Spot spot : tree.spots()) {
            FormNode node = spot.node();
            Role role = node.role(spot.depth());
            items.add(new FormItem(
                    items.size(),
                    role,
                    role == Role.FIELD ? node.kind() : null,
                    node.key(),
                    node.label(),
                    spot.depth()));
        }
        return items;
    }

    public Said said(int number) {
        return tree.spot(number).node().said();
    }

    /** Says something else of an item; what the new kind does not know is taken out. */
    public void say(int number, Said said) {
        tree.spot(number).node().say(said);
    }

    /** A field below this item, on the same screen; -1 for the end. Tells where it stands now. */
    public int addField(int after, FieldKind kind, String label) {
        return tree.insert(after, FormNode.field(free("field"), kind, label).json());
    }

    public int addNote(int after, String text) {
        return tree.insert(after, FormNode.note(free("note"), text).json());
    }

    /** A screen after the one on which this item stands. */
    public int addScreen(int after, String label) {
        return tree.insertScreen(after, FormNode.screen(free("screen"), label).json());
    }

    /** A screen goes with all that stands on it. */
    public void remove(int number) {
        tree.remove(number);
    }

    /** One place up or down, over the edge of its screen onto the next. Tells where it stands now. */
    public int move(int number, boolean up) {
        return tree.move(number, up);
    }

    private String free(String word) {
        Set<String> taken = new HashSet<>();
        tree.spots().forEach(spot -> {
            taken.add(spot.node().key());
            taken.add(spot.node().id());
        });
        int number = 1;
        while (taken.contains(word + number)) {
            number++;
        }
        return word + number;
    }
}
