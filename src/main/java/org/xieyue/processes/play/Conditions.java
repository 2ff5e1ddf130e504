package org.xieyue.processes.play;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the small expressions of a diagram read and compare. */
final class Conditions {

    private static final Pattern COMPARISON = Pattern.compile(
            "([a-zA-Z]\\w*)\\s*(?:==|!=|<=|>=|<|>|\\beq\\b|\\bne\\b|\\blt\\b|\\ble\\b|\\bgt\\b|\\bge\\b)\\s*('[^']*'|\"[^\"]*\"|-?\\d+|true|false)");
    private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|([a-zA-Z]\\w*)");
    private static final Set<String> WORDS =
            Set.of("each", "and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "empty", "true", "false", "null");

    private Conditions() {}

    /** Variables that are compared, with the values that make a difference and one that does not. */
    static void compared(String condition, Map<String, Set<String>> choices) {
        Matcher comparison = COMPARISON.matcher(condition);
        while (comparison.find()) {
            Set<String> values = choices.computeIfAbsent(comparison.group(1), name -> new LinkedHashSet<>());
            String literal = comparison.group(2);
            if (literal.equals("true") || literal.equals("false")) {
                values.addAll(List.of("true", "false"));
            } else if (literal.matches("-?\\d+")) {
                long number = Long.parseLong(literal);
                values.addAll(List.of(String.valueOf(number - 1), String.valueOf(number), String.valueOf(number + 1)));
            } else {
                values.add(literal.substring(1, literal.length() - 1));
                values.add(Scenery.OTHER);
            }
        }
    }

    static void names(String text, Set<String> names) {
        if (text.startsWith("${") || text.startsWith("#{")) {
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                if (name.group(1) != null && !WORDS.contains(name.group(1))) {
                    names.add(name.group(1));
                }
            }
        }
    }
}
