package org.xieyue.processes.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Combinations of inputs that none of some rules matches. */
final class Coverage {

    /** Region by region, over all columns and questions: beyond this a table is too large to be looked through. */
    private static final int MOST_STEPS = 3_000_000;

    private final List<InputColumn> columns;
    /** By column: rules that no column from there on looks at. */
    private final List<BitSet> open = new ArrayList<>();

    private int steps;

    Coverage(List<InputColumn> columns, int rules) {
        this.columns = columns;
        BitSet all = new BitSet(rules);
        all.set(0, rules);
        for (int i = columns.size(); i >= 0; i--) {
            BitSet here = (BitSet) all.clone();
            if (i < columns.size()) {
                InputColumn column = columns.get(i);
                here.and(open.getFirst());
                for (int rule = 0; rule < rules; rule++) {
                    if (!column.isOpen(rule)) {
                        here.clear(rule);
                    }
                }
            }
            open.addFirst(here);
        }
    }

    boolean isTooLarge() {
        return steps > MOST_STEPS;
    }

    /** Up to {@code most} combinations that none of these rules matches, each as one region a column; -1 where any will do. */
    List<int[]> unmatched(BitSet rules, int most) {
        List<int[]> found = new ArrayList<>();
        look(0, rules, null, new int[columns.size()], new HashSet<>(), most, found);
        return found;
    }

    /** Whether some combination that this rule matches is matched by none of the others. */
    boolean reaches(int rule, BitSet others) {
        List<int[]> found = new ArrayList<>();
        look(0, others, rule, new int[columns.size()], new HashSet<>(), 1, found);
        return !found.isEmpty();
    }

    private record Seen(int column, BitSet rules) {}

    /** @return whether something was found from here on */
    private boolean look(
            int at,
            BitSet rules,
            @org.jspecify.annotations.Nullable Integer within,
            int[] path,
            Set<Seen> covered,
            int most,
            List<int[]> found) {
        if (found.size() >= most || isTooLarge()) {
            return !found.isEmpty();
        }
        if (rules.isEmpty() && within == null) {
            int[] whole = path.clone();
            java.util.Arrays.fill(whole, at, whole.length, -1);
            found.add(whole);
            return true;
        }
        if (rules.intersects(open.get(at)) || (at == columns.size() && !rules.isEmpty())) {
            return false;
        }
        if (at == columns.size()) {
            found.add(path.clone());
            return true;
        }
        if (covered.contains(new Seen(at, rules))) {
            return false;
        }
        boolean any = false;
        for (Map.Entry<BitSet, Integer> next : narrowed(at, rules, within).entrySet()) {
            path[at] = next.getValue();
            any |= look(at + 1, next.getKey(), within, path, covered, most, found);
        }
        if (!any) {
            covered.add(new Seen(at, rules));
        }
        return any;
    }

    /** What is left of the rules in each region, equal ones once. */
    private Map<BitSet, Integer> narrowed(int at, BitSet rules, @org.jspecify.annotations.Nullable Integer within) {
        InputColumn column = columns.get(at);
        Map<BitSet, Integer> left = new LinkedHashMap<>();
        for (int region = 0; region < column.size(); region++) {
            steps++;
            BitSet matching = column.rules(region);
            if (within == null || matching.get(within)) {
                BitSet both = (BitSet) rules.clone();
                both.and(matching);
                left.putIfAbsent(both, region);
            }
        }
        return left;
    }
}
