package org.xieyue.processes.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Elements that a kind of file may hold, each with its attributes and children; nothing else is allowed. */
final class AllowList {

    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_TEXT = 4_000;

    /** What a validating parser adds by itself; it says nothing that was not so before. */
    private static final Set<String> SCHEMA_DEFAULTS = Set.of(
            "typeLanguage=http://www.w3.org/2001/XMLSchema",
            "expressionLanguage=http://www.w3.org/1999/XPath",
            "isClosed=false",
            "processType=None",
            "parallelMultiple=false",
            "startQuantity=1",
            "completionQuantity=1",
            "isForCompensation=false",
            "implementation=##unspecified",
            "implementation=##WebService",
            "instantiate=false",
            "behavior=All");

    private record Entry(Set<String> attributes, Set<String> children) {}

    private static final Entry NOTHING = new Entry(Set.of(), Set.of());

    private final Map<String, Entry> entries = new HashMap<>();

    AllowList allow(String names, String attributes, String children) {
        for (String name : names.split(" ")) {
            entries.put(name, new Entry(words(attributes), words(children)));
        }
        return this;
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
    }

    void check(XmlNode root, Set<String> roots, Findings findings) {
        if (!roots.contains(root.name())) {
            findings.error("XY-105", root, root.name(), roots);
            return;
        }
        walk(root, findings);
    }

    /**
     * What may lie in a working copy: besides what is allowed, all that other editors draw and note and that does nothing by
     * itself. It cannot be handed in; what could ever make the engine run something is not even kept.
     */
    void checkKept(XmlNode root, Set<String> roots, Findings findings) {
        if (!roots.contains(root.name())) {
            findings.error("XY-105", root, root.name(), roots);
            return;
        }
        walkKept(root, findings);
    }

    private void walkKept(XmlNode node, Findings findings) {
        Entry entry = entries.getOrDefault(node.name(), NOTHING);
        node.attributes().forEach((attribute, value) -> {
            boolean ours = entry.attributes.contains(attribute);
            if (ours && value.length() > LONGEST_VALUE) {
                findings.error("XY-107", node, attribute, LONGEST_VALUE);
            } else if (!ours
                    && !SCHEMA_DEFAULTS.contains(attribute + "=" + value)
                    && !Inert.isAttribute(attribute)
                    && !Inert.isLanguage(attribute, value)) {
                findings.error("XY-106", node, attribute);
            }
        });
        for (XmlNode child : node.children()) {
            if (entry.children.contains(child.name()) || Inert.isElement(child.name())) {
                walkKept(child, findings);
            } else {
                findings.error("XY-105", child, child.name(), node.name());
            }
        }
    }

    private void walk(XmlNode node, Findings findings) {
        @Nullable Entry entry = entries.get(node.name());
        if (entry == null) {
            return;
        }
        node.attributes().forEach((attribute, value) -> {
            if (SCHEMA_DEFAULTS.contains(attribute + "=" + value)) {
                return;
            }
            if (!entry.attributes.contains(attribute)) {
                findings.error("XY-106", node, attribute);
            } else if (value.length() > LONGEST_VALUE) {
                findings.error("XY-107", node, attribute, LONGEST_VALUE);
            }
        });
        if (node.text().length() > LONGEST_TEXT) {
            findings.error("XY-107", node, node.name(), LONGEST_TEXT);
        }
        for (XmlNode child : node.children()) {
            if (entry.children.contains(child.name()) && entries.containsKey(child.name())) {
                walk(child, findings);
            } else {
                findings.error("XY-105", child, child.name(), node.name());
            }
        }
    }
}
