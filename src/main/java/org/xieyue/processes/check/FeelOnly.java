package org.xieyue.processes.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * XY-511, XY-512, XY-513: cells are FEEL, from the small part of it that looks at values: no loops, no functions of their
 * own or of Java, no patterns.
 */
final class FeelOnly implements DecisionRule {

    /** What no file may hold, even one that is still being drawn. */
    static final Set<String> HARD = Set.of("XY-201", "XY-511", "XY-512");

    private static final int LONGEST = 500;
    private static final Set<String> LANGUAGES = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    /** What a column may hold. */
    static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "number", "date");

    private static final Set<String> FORBIDDEN_WORDS =
            Set.of("for", "function", "external", "some", "every", "return", "instance", "satisfies");
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "date",
            "min",
            "max",
            "sum",
            "count",
            "abs",
            "floor",
            "ceiling",
            "contains",
            "starts with",
            "ends with",
            "list contains",
            "string length",
            "is defined",
            "and",
            "or",
            "in",
            "if",
            "then",
            "else",
            "between");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern CALL =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*(?:\\s+[\\p{L}_][\\p{L}\\p{N}_]*)*)\\s*\\(");

    private final FeelEngineApi feel = FeelEngineBuilder.create().build();

    @Override
    public void check(XmlNode root, Findings findings) {
        root.all().forEach(node -> {
            node.attribute("expressionLanguage")
                    .filter(language -> !LANGUAGES.contains(language))
                    .ifPresent(language -> findings.error("XY-511", node, language));
            node.attribute("typeRef")
                    .filter(type -> !TYPES.contains(type))
                    .ifPresent(type -> findings.error("XY-514", node, type, TYPES));
            node.attributes().forEach((attribute, value) -> {
                if (Expression.isIn(value)) {
                    findings.error("XY-201", node, attribute);
                }
            });
            switch (node.name()) {
                case "dmn:inputEntry", "dmn:inputValues", "dmn:outputValues" -> cell(node, true, findings);
                case "dmn:inputExpression", "dmn:outputEntry" -> cell(node, false, findings);
                default -> {}
            }
        });
    }

    private void cell(XmlNode node, boolean test, Findings findings) {
        String text = node.child("dmn:text").map(XmlNode::text).orElse("");
        if (text.isEmpty() || text.equals("-")) {
            return;
        }
        if (text.length() > LONGEST || !isSmall(STRING.matcher(text).replaceAll("\"\""))) {
            findings.error("XY-512", node, text);
        } else if (!isFeel(text, test)) {
            findings.error("XY-513", node, text);
        }
    }

    private static boolean isSmall(String withoutStrings) {
        if (withoutStrings.contains("**") || withoutStrings.contains("{") || withoutStrings.contains("@")) {
            return false;
        }
        Matcher words = WORD.matcher(withoutStrings);
        while (words.find()) {
            if (FORBIDDEN_WORDS.contains(words.group())) {
                return false;
            }
        }
        Matcher calls = CALL.matcher(withoutStrings);
        while (calls.find()) {
            String called = calls.group(1).replaceAll("\\s+", " ");
            if (FUNCTIONS.stream().noneMatch(known -> called.equals(known) || called.endsWith(" " + known))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFeel(String text, boolean test) {
        return test
                ? feel.parseUnaryTests(text).isSuccess()
                : feel.parseExpression(text).isSuccess();
    }
}
