package org.xieyue.processes.check;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** XY-601, XY-602: a form drawn by an administrator (form-js) holds plain fields and no expression. */
final class FormAllowList {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "filepicker",
            "text",
            "group",
            "separator",
            "spacer");
    private static final int DEEPEST = 10;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormAllowList() {}

    static void check(byte[] content, Findings findings) {
        if (content.length > XmlFile.LARGEST_BYTES) {
            findings.file("XY-102", 0, XmlFile.LARGEST_BYTES / 1024, content.length / 1024);
            return;
        }
        try {
            JsonNode form = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            if (!form.path("type").asString("").equals("default")
                    || !form.path("components").isArray()) {
                findings.file("XY-601", 0, "type, components");
            }
            components(form.path("components"), 0, findings);
            expressions(form, 0, findings);
        } catch (JacksonException unreadable) {
            findings.file("XY-601", 0, String.valueOf(unreadable.getOriginalMessage()));
        }
    }

    private static void components(JsonNode components, int depth, Findings findings) {
        for (JsonNode component : components) {
            String type = component.path("type").asString("");
            if (!COMPONENTS.contains(type) || depth > DEEPEST) {
                findings.file(
                        "XY-602",
                        0,
                        component.path("key").asString(component.path("id").asString("")),
                        type);
            } else {
                components(component.path("components"), depth + 1, findings);
            }
        }
    }

    private static void expressions(JsonNode node, int depth, Findings findings) {
        if (node.isString()) {
            String text = node.asString();
            if (text.startsWith("=") || text.contains("{{") || Expression.isIn(text)) {
                findings.file("XY-602", 0, text, "expression");
            }
        }
        if (depth <= 2 * DEEPEST) {
            for (JsonNode child : node) {
                expressions(child, depth + 1, findings);
            }
        }
    }
}
