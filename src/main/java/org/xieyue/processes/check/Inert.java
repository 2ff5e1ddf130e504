package org.xieyue.processes.check;

import java.util.Set;

/**
 * What other editors write into a diagram and what does nothing by itself: pools, lanes, data, plain tasks, their own notes.
 * Never what the engine takes for its own, nor a script.
 */
final class Inert {

    /** The engine reads both namespaces as its own. */
    private static final Set<String> ENGINE = Set.of("camunda:", "{http://activiti.org/bpmn}", "camundadmn:");

    private static final Set<String> SCRIPTS = Set.of("script", "scriptTask");
    private static final Set<String> LANGUAGES = Set.of("language", "scriptFormat", "scriptLanguage");

    /** Of the engine's own, what it only hands on to others. */
    private static final Set<String> HARMLESS = Set.of("camunda:diagramRelationId", "camunda:isStartableInTasklist");

    /** An expression that is missing, or is none of the engine's; a loop without a bound. Nothing runs before it is mended. */
    private static final Set<String> EXPRESSIONS = Set.of("XY-202", "XY-204");

    private static final String LOOP = "XY-411";

    private Inert() {}

    /** Whether what breaks the rule may lie in a working copy until it is handed in. */
    static boolean isUnfinished(Finding finding) {
        if (finding.rule().equals(LOOP)) {
            return true;
        }
        String text =
                finding.args().isEmpty() ? "" : String.valueOf(finding.args().getFirst());
        return EXPRESSIONS.contains(finding.rule()) && !Expression.isIn(text) && !text.endsWith("…");
    }

    /** Other languages than the engine's are named by an address. */
    static boolean isLanguage(String attribute, String value) {
        return attribute.equals("language") && value.matches("https?://[\\w./#-]+");
    }

    static boolean isElement(String name) {
        return !SCRIPTS.contains(name) && isForeign(name);
    }

    static boolean isAttribute(String name) {
        return !LANGUAGES.contains(name) && isForeign(name);
    }

    private static boolean isForeign(String name) {
        return HARMLESS.contains(name) || ENGINE.stream().noneMatch(name::startsWith);
    }
}
