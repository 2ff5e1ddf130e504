package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small grammar of {@code ${…}}: variables, literals, comparison, and, or, not, parentheses. Anything else is not an
 * expression for us: no calls, no dots, no arithmetic.
 *
 * @param variables names that are read
 * @param comparisons each variable that is compared with a literal
 */
record Expression(Set<String> variables, List<Comparison> comparisons) {

    private static final Pattern WRAPPED = Pattern.compile("[$#]\\{([^{}]*)}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,63}");
    private static final Pattern EACH = Pattern.compile("\\s*each\\s*\\(\\s*([a-zA-Z][a-zA-Z0-9_]{0,63})\\s*\\)\\s*");
    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    record Comparison(String variable, Literal literal) {}

    enum Literal {
        TEXT,
        NUMBER,
        YES_NO,
        NOTHING
    }

    /** Whether text holds the beginning of an expression, so that an engine might evaluate it. */
    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Optional<Expression> parse(String text) {
        Matcher wrapped = WRAPPED.matcher(text.strip());
        if (text.length() > LONGEST || !wrapped.matches()) {
            return Optional.empty();
        }
        return new Parser(wrapped.group(1)).parse();
    }

    /** {@code ${name}} and nothing else. */
    static Optional<String> singleName(String text) {
        Matcher wrapped = WRAPPED.matcher(text.strip());
        return wrapped.matches() && NAME.matcher(wrapped.group(1).strip()).matches()
                ? Optional.of(wrapped.group(1).strip())
                : Optional.empty();
    }

    /** {@code ${each(list)}}: the list. */
    static Optional<String> eachOf(String text) {
        Matcher wrapped = WRAPPED.matcher(text.strip());
        if (!wrapped.matches()) {
            return Optional.empty();
        }
        Matcher each = EACH.matcher(wrapped.group(1));
        return each.matches() ? Optional.of(each.group(1)) : Optional.empty();
    }

    private static final class Parser {
        private static final Pattern TOKEN = Pattern.compile(
                "\\s*(?:([a-zA-Z][a-zA-Z0-9_]{0,63})|('[^'\\\\]*'|\"[^\"\\\\]*\")|(-?\\d{1,18}(?:\\.\\d{1,6})?)"
                        + "|(==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)))\\s*");
        private static final Set<String> COMPARING =
                Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");
        private static final Set<String> RESERVED = Set.of(
                "and",
                "or",
                "not",
                "eq",
                "ne",
                "lt",
                "le",
                "gt",
                "ge",
                "empty",
                "div",
                "mod",
                "instanceof",
                "true",
                "false",
                "null");

        private final List<String> tokens = new ArrayList<>();
        private final Set<String> variables = new LinkedHashSet<>();
        private final List<Comparison> comparisons = new ArrayList<>();
        private int at;
        private int depth;

        Parser(String text) {
            Matcher matcher = TOKEN.matcher(text);
            int end = 0;
            while (end < text.length() && matcher.find(end) && matcher.start() == end) {
                tokens.add(matcher.group().strip());
                end = matcher.end();
            }
            if (end < text.length()) {
                tokens.clear();
            }
        }

        Optional<Expression> parse() {
            return !tokens.isEmpty() && either() && at == tokens.size()
                    ? Optional.of(new Expression(variables, comparisons))
                    : Optional.empty();
        }

        private boolean either() {
            return ++depth < DEEPEST && chain("||", "or", true) && --depth >= 0;
        }

        private boolean chain(String sign, String word, boolean or) {
            if (!(or ? chain("&&", "and", false) : negation())) {
                return false;
            }
            while (next(sign) || next(word)) {
                if (!(or ? chain("&&", "and", false) : negation())) {
                    return false;
                }
            }
            return true;
        }

        private boolean negation() {
            if (next("!") || next("not")) {
                return ++depth < DEEPEST && negation() && --depth >= 0;
            }
            return comparison();
        }

        private boolean comparison() {
            if (next("(")) {
                return either() && next(")");
            }
            int left = at;
            if (!operand()) {
                return false;
            }
            if (at < tokens.size() && COMPARING.contains(tokens.get(at))) {
                at++;
                int right = at;
                if (!operand()) {
                    return false;
                }
                compare(tokens.get(left), tokens.get(right));
                compare(tokens.get(right), tokens.get(left));
            }
            return true;
        }

        private void compare(String variable, String literal) {
            if (isVariable(variable) && !isVariable(literal)) {
                comparisons.add(new Comparison(variable, literal(literal)));
            }
        }

        private static Literal literal(String token) {
            return switch (token) {
                case "true", "false" -> Literal.YES_NO;
                case "null" -> Literal.NOTHING;
                default -> token.startsWith("'") || token.startsWith("\"") ? Literal.TEXT : Literal.NUMBER;
            };
        }

        private boolean operand() {
            if (at >= tokens.size()) {
                return false;
            }
            String token = tokens.get(at);
            if (isVariable(token)) {
                variables.add(token);
            } else if (!token.matches("'.*'|\".*\"|-?\\d.*|true|false|null")) {
                return false;
            }
            at++;
            return true;
        }

        private static boolean isVariable(String token) {
            return NAME.matcher(token).matches() && !RESERVED.contains(token);
        }

        private boolean next(String token) {
            if (at < tokens.size() && tokens.get(at).equals(token)) {
                at++;
                return true;
            }
            return false;
        }
    }
}
