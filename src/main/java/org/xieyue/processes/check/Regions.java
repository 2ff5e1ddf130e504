package org.xieyue.processes.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.check.CellTests.Kind;
import org.xieyue.processes.check.CellTests.Point;

/**
 * Cuts what can stand in a column where some cell begins or ends to say something.
 *
 * @param parameter with which alone a column of numbers or days compares
 */
record Regions(Kind kind, String type, @Nullable String parameter) {

    /** A word, a point or what lies between two points; of none of them, no value at all. */
    record Region(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String word,
            String example) {
        static final Region NOTHING = new Region(null, null, null, "null");
    }

    List<Region> of(List<CellTests> written) {
        return switch (kind) {
            case NUMBER, DATE -> intervals(written);
            case YES_NO -> List.of(word("true"), word("false"));
            default -> texts(written);
        };
    }

    static List<Point> points(List<CellTests> cells) {
        return cells.stream()
                .flatMap(cell -> cell.tests().stream())
                .flatMap(test -> test.points().stream())
                .toList();
    }

    static boolean isParameter(Point point, @Nullable String parameter) {
        return point.kind() == Kind.NAME && point.text().equals(parameter);
    }

    /** A parameter alone in its column stands at nought: only the sides of it count. */
    static BigDecimal key(Point point) {
        return point.kind() == Kind.NAME ? BigDecimal.ZERO : (BigDecimal) point.key();
    }

    private static Region word(String text) {
        return new Region(null, null, text, text);
    }

    private List<Region> intervals(List<CellTests> all) {
        TreeSet<BigDecimal> cuts = new TreeSet<>();
        for (Point point : points(all)) {
            if (point.kind() == kind || isParameter(point, parameter)) {
                cuts.add(key(point));
            }
        }
        boolean whole = !type.equals("number") && parameter == null;
        List<Region> found = new ArrayList<>();
        @Nullable BigDecimal before = null;
        for (BigDecimal cut : cuts) {
            between(before, cut, whole, found);
            if (!whole || isWhole(cut)) {
                found.add(new Region(cut, cut, null, shown(cut)));
            }
            before = cut;
        }
        between(before, null, whole, found);
        return found;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private void between(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean whole, List<Region> found) {
        BigDecimal inside;
        if (low == null) {
            inside = high == null
                    ? BigDecimal.ZERO
                    : high.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        } else {
            inside = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            if (high != null && inside.compareTo(high) >= 0) {
                if (whole) {
                    return;
                }
                inside = low.add(high).divide(BigDecimal.TWO);
            }
        }
        found.add(new Region(low, high, null, shown(inside)));
    }

    private String shown(BigDecimal value) {
        return kind == Kind.DATE
                ? LocalDate.ofEpochDay(value.longValue()).toString()
                : value.stripTrailingZeros().toPlainString();
    }

    private List<Region> texts(List<CellTests> all) {
        Map<String, Region> words = new LinkedHashMap<>();
        for (Point point : points(all)) {
            if (point.kind() == Kind.TEXT) {
                words.putIfAbsent((String) point.key(), new Region(null, null, (String) point.key(), point.text()));
            }
        }
        StringBuilder other = new StringBuilder("…");
        while (words.containsKey(other.toString())) {
            other.append('…');
        }
        String none =
                String.join(", ", words.values().stream().map(Region::example).toList());
        List<Region> found = new ArrayList<>(words.values());
        found.add(new Region(null, null, other.toString(), none.isEmpty() ? "\"…\"" : "≠ " + none));
        return found;
    }
}
