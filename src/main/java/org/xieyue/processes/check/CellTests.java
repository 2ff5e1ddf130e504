package org.xieyue.processes.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a decision table as tests of one value: {@code "A", "B"}, {@code [1..3)}, {@code not(> 5)}. A cell that says more
 * than that is kept as it stands, {@code opaque}.
 *
 * @param negated whether the value must pass none of the tests
 */
record CellTests(String text, boolean negated, boolean opaque, List<Test> tests) {

    /** What a test compares with. */
    enum Kind {
        NUMBER,
        DATE,
        TEXT,
        YES_NO,
        /** A variable or a parameter. */
        NAME,
        NOTHING
    }

    /** @param key what is compared: {@link BigDecimal} for numbers and days, else text */
    record Point(Kind kind, Object key, String text) {}

    /** The value lies between two points, either of which may be missing; {@code equal} if it is the point {@code low}. */
    record Test(
            @Nullable Point low, boolean lowIn, @Nullable Point high, boolean highIn, boolean equal) {
        List<Point> points() {
            List<Point> points = new ArrayList<>();
            if (low != null) {
                points.add(low);
            }
            if (high != null && !equal) {
                points.add(high);
            }
            return points;
        }
    }

    private static final String POINT =
            "(-?\\d*\\.?\\d+|\"(?:[^\"\\\\]|\\\\.)*\"|date\\(\\s*\"[^\"]*\"\\s*\\)|[\\p{L}_][\\p{L}\\p{N}_]*)";
    static final Pattern EQUALS = Pattern.compile(POINT);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + POINT);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + POINT + "\\s*\\.\\.\\s*" + POINT + "\\s*([\\[\\])])");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    /** Whether every value passes. */
    boolean isOpen() {
        return tests.isEmpty() && !opaque;
    }

    static CellTests read(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new CellTests(text, false, false, List.of());
        }
        Matcher not = NOT.matcher(text);
        boolean negated = not.matches() && isOneArgumentList(not.group(1));
        List<Test> tests = new ArrayList<>();
        for (String part : parts(negated ? not.group(1) : text)) {
            Optional<Test> test = test(part.strip());
            if (test.isEmpty()) {
                return new CellTests(text, false, true, List.of());
            }
            tests.add(test.get());
        }
        return new CellTests(text, negated, false, List.copyOf(tests));
    }

    private static boolean isOneArgumentList(String inner) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted
                    && c == ')'
                    && --depth < 0
                    && !inner.substring(0, i).matches("(?s).*[\\[(][^()]*\\.\\.[^()]*")) {
                return false;
            }
        }
        return true;
    }

    /** Separated by commas outside of strings and brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Optional<Test> test(String part) {
        Matcher equal = EQUALS.matcher(part);
        if (equal.matches()) {
            return point(equal.group(1)).map(point -> new Test(point, true, point, true, true));
        }
        Matcher compared = COMPARED.matcher(part);
        if (compared.matches()) {
            String sign = compared.group(1);
            boolean included = sign.endsWith("=");
            return point(compared.group(2))
                    .map(point -> sign.startsWith("<")
                            ? new Test(null, false, point, included, false)
                            : new Test(point, included, null, false, false));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            return point(range.group(2))
                    .flatMap(low -> point(range.group(3))
                            .map(high -> new Test(
                                    low,
                                    range.group(1).equals("["),
                                    high,
                                    range.group(4).equals("]"),
                                    false)));
        }
        return Optional.empty();
    }

    /** Nothing for a day that the calendar does not have, and for words of the language. */
    static Optional<Point> point(String text) {
        if (text.startsWith("\"")) {
            String plain = text.substring(1, text.length() - 1);
            return plain.contains("\\") ? Optional.empty() : Optional.of(new Point(Kind.TEXT, plain, text));
        }
        if (text.startsWith("date(")) {
            try {
                LocalDate day = LocalDate.parse(text.replaceAll("^date\\(\\s*\"|\"\\s*\\)$", ""));
                return Optional.of(new Point(Kind.DATE, BigDecimal.valueOf(day.toEpochDay()), text));
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }
        if (text.matches("-?\\d*\\.?\\d+")) {
            return Optional.of(new Point(Kind.NUMBER, new BigDecimal(text).stripTrailingZeros(), text));
        }
        return switch (text) {
            case "true", "false" -> Optional.of(new Point(Kind.YES_NO, text, text));
            case "null" -> Optional.of(new Point(Kind.NOTHING, text, text));
            case "and", "or", "not", "in", "if", "then", "else", "between" -> Optional.empty();
            default -> Optional.of(new Point(Kind.NAME, text, text));
        };
    }
}
