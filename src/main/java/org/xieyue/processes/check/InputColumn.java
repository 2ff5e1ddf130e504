package org.xieyue.processes.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.check.CellTests.Kind;
import org.xieyue.processes.check.CellTests.Point;
import org.xieyue.processes.check.CellTests.Test;
import org.xieyue.processes.check.Regions.Region;

/**
 * One input of a decision table, cut into regions in which every cell says the same of every value. What compares with several
 * parameters at once cannot be ordered: there each such cell is a region of its own, which may hold values or not.
 */
final class InputColumn {

    /** More tests than this that cannot be ordered are not looked through. */
    static final int MOST_UNORDERED = 6;

    private final String label;
    private final String type;
    private final Kind kind;
    private final List<CellTests> cells;
    private final @Nullable String parameter;
    private final List<String> unordered;
    private final List<Region> regions = new ArrayList<>();
    private final List<BitSet> rules = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    InputColumn(String label, String type, List<CellTests> cells, CellTests allowed) {
        this.label = label;
        this.type = type;
        this.cells = cells;
        kind = kind(type);
        Set<String> names = new LinkedHashSet<>();
        boolean literals = false;
        for (Point point : Regions.points(cells)) {
            if (point.kind() == Kind.NAME) {
                names.add(point.text());
            } else {
                literals |= point.kind() == kind;
            }
        }
        boolean ordered = kind == Kind.NUMBER || kind == Kind.DATE;
        parameter = ordered && names.size() == 1 && !literals ? names.iterator().next() : null;
        Set<String> words = new LinkedHashSet<>();
        for (CellTests cell : cells) {
            if (cell.opaque()) {
                words.add(cell.text());
            }
            cell.tests().stream().filter(this::isUnordered).forEach(test -> words.add(text(test)));
        }
        unordered = List.copyOf(words);
        if (unordered.size() <= MOST_UNORDERED) {
            cut(allowed);
        }
    }

    static Kind kind(String type) {
        return switch (type) {
            case "integer", "long", "number" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "boolean" -> Kind.YES_NO;
            default -> Kind.TEXT;
        };
    }

    /** Whether the regions could be found at all. */
    boolean isCut() {
        return !regions.isEmpty();
    }

    /** Whether every region holds a value. */
    boolean isExact() {
        return unordered.isEmpty();
    }

    String label() {
        return label;
    }

    int size() {
        return rules.size();
    }

    /** Which rules match in this region. */
    BitSet rules(int region) {
        return rules.get(region);
    }

    /** {@code 金额 = 3000}. */
    String example(int region) {
        return examples.get(region);
    }

    /** A value of the region; only of a column that is exact. */
    @Nullable
    Object value(int region) {
        return values.get(region);
    }

    /** Whether this cell is left open, so that the input does not matter to the rule. */
    boolean isOpen(int rule) {
        return cells.get(rule).isOpen();
    }

    private boolean isUnordered(Test test) {
        boolean named = test.points().stream().anyMatch(point -> point.kind() == Kind.NAME);
        boolean ordered = kind == Kind.NUMBER || kind == Kind.DATE;
        return (named && parameter == null) || (!ordered && !test.equal());
    }

    private static String text(Test test) {
        String low = test.low() == null ? "" : test.low().text();
        String high = test.high() == null ? "" : test.high().text();
        if (test.equal()) {
            return low;
        }
        if (low.isEmpty()) {
            return (test.highIn() ? "<= " : "< ") + high;
        }
        return high.isEmpty()
                ? (test.lowIn() ? ">= " : "> ") + low
                : (test.lowIn() ? "[" : "(") + low + ".." + high + (test.highIn() ? "]" : ")");
    }

    private void cut(CellTests allowed) {
        List<CellTests> written = new ArrayList<>(cells);
        written.add(allowed);
        List<Region> base = new Regions(kind, type, parameter).of(written);
        List<Region> possible = allowed.opaque() || allowed.tests().stream().anyMatch(this::isUnordered)
                ? base
                : base.stream().filter(region -> passes(allowed, region, 0)).toList();
        List<Region> all = new ArrayList<>(possible.isEmpty() ? base : possible);
        if (Regions.points(cells).stream().anyMatch(point -> point.kind() == Kind.NOTHING)) {
            all.add(Region.NOTHING);
        }
        for (Region region : all) {
            for (int bits = 0; bits < 1 << unordered.size(); bits++) {
                add(region, bits);
            }
        }
    }

    private void add(Region region, int bits) {
        BitSet matching = new BitSet(cells.size());
        for (int rule = 0; rule < cells.size(); rule++) {
            matching.set(rule, passes(cells.get(rule), region, bits));
        }
        regions.add(region);
        rules.add(matching);
        StringBuilder said = new StringBuilder(label).append(' ').append(said(region));
        for (int i = 0; i < unordered.size(); i++) {
            said.append((bits & 1 << i) == 0 ? ", ✗ " : ", ✓ ").append(unordered.get(i));
        }
        examples.add(said.toString());
        values.add(value(region));
    }

    private String said(Region region) {
        if (Region.NOTHING.equals(region)) {
            return "= null";
        }
        if (parameter == null) {
            return region.example().startsWith("≠") ? region.example() : "= " + region.example();
        }
        return region.low() == null ? "< " + parameter : region.high() == null ? "> " + parameter : "= " + parameter;
    }

    private @Nullable Object value(Region region) {
        if (Region.NOTHING.equals(region)) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> new BigDecimal(region.example());
            case DATE -> LocalDate.parse(region.example());
            case YES_NO -> region.example().equals("true");
            default -> String.valueOf(region.word());
        };
    }

    private boolean passes(CellTests cell, Region region, int bits) {
        if (cell.isOpen()) {
            return true;
        }
        if (cell.opaque()) {
            return (bits & 1 << unordered.indexOf(cell.text())) != 0;
        }
        boolean any = cell.tests().stream()
                .anyMatch(test ->
                        isUnordered(test) ? (bits & 1 << unordered.indexOf(text(test))) != 0 : passes(test, region));
        if (!cell.negated()) {
            return any;
        }
        if (Region.NOTHING.equals(region)) {
            return !any && cell.tests().stream().allMatch(Test::equal);
        }
        // the engine takes not(true) for the value false, and looks no further
        return !any && (kind != Kind.YES_NO || "true".equals(region.word()));
    }

    private boolean passes(Test test, Region region) {
        if (Region.NOTHING.equals(region)) {
            return test.equal() && test.points().getFirst().kind() == Kind.NOTHING;
        }
        if (test.points().stream().anyMatch(point -> point.kind() != kind && !Regions.isParameter(point, parameter))) {
            return false;
        }
        if (region.word() != null) {
            return test.low() != null && test.low().key().equals(region.word());
        }
        return above(test, region) && below(test, region);
    }

    private static boolean above(Test test, Region region) {
        if (test.low() == null) {
            return true;
        }
        BigDecimal low = Regions.key(test.low());
        if (isPoint(region)) {
            int side = Objects.requireNonNull(region.low()).compareTo(low);
            return test.lowIn() ? side >= 0 : side > 0;
        }
        return !test.equal() && region.low() != null && region.low().compareTo(low) >= 0;
    }

    private static boolean below(Test test, Region region) {
        if (test.high() == null) {
            return true;
        }
        BigDecimal high = Regions.key(test.high());
        if (isPoint(region)) {
            int side = Objects.requireNonNull(region.low()).compareTo(high);
            return test.highIn() ? side <= 0 : side < 0;
        }
        return !test.equal() && region.high() != null && region.high().compareTo(high) <= 0;
    }

    private static boolean isPoint(Region region) {
        return region.low() != null && region.high() != null && region.low().compareTo(region.high()) == 0;
    }
}
