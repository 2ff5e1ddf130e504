package org.xieyue.processes.watch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a step failed, as far as we know it: to be said in plain words under {@code watch.cause.<code>} with {@code args}.
 *
 * @param code the code of a rule such as {@code FUNDS-2}, or one of the kinds below
 */
public record Cause(String code, List<String> args) {

    static final String UNKNOWN = "unknown";

    private static final Pattern RULE = Pattern.compile("\\b([A-Z]{4,}-\\d{1,2}): ");
    private static final Pattern UNREAD = Pattern.compile("Step (\\w+) reads (\\w+), which the process has not set");
    private static final Pattern UNRESOLVED =
            Pattern.compile("(?:Cannot resolve identifier|property used in expression)[^'$]*(?:'|\\$\\{)(\\w+)");
    private static final Pattern UNCAUGHT = Pattern.compile("error handler (?:for|found for)[^']*'?([A-Z][A-Z_]+)'?");
    private static final Pattern REFUSED = Pattern.compile("Refused: \\[.*?code=([\\w.-]+)");
    private static final Pattern PASSING = Pattern.compile(
            "(?i)deadlock|could not serialize|connection|timed? ?out|optimistic|just changed the same case");

    public Cause {
        args = List.copyOf(args);
    }

    public static Cause of(String message) {
        return first(RULE, message)
                .map(rule -> new Cause(rule.group(1), List.of()))
                .or(() -> first(UNREAD, message)
                        .map(found -> new Cause("unread", List.of(found.group(1), found.group(2)))))
                .or(() -> first(UNRESOLVED, message).map(found -> new Cause("unset", List.of(found.group(1)))))
                .or(() -> first(UNCAUGHT, message).map(found -> new Cause("uncaught", List.of(found.group(1)))))
                .or(() -> first(REFUSED, message).map(found -> new Cause("refused", List.of(found.group(1)))))
                .or(() -> first(PASSING, message).map(found -> new Cause("passing", List.of())))
                .orElseGet(() -> new Cause(UNKNOWN, List.of()));
    }

    private static Optional<Matcher> first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
