package org.xieyue.processes.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands one below the other, and which of it has moved. */
final class Order {

    /** Detail of an order that a reader sees and nothing depends on. */
    static final String WITHOUT_MEANING = "shown";

    private static final String BETWEEN = "\n";

    private Order() {}

    static String key(List<String> keys) {
        return String.join(BETWEEN, keys);
    }

    static List<String> of(String key) {
        return List.of(key.split(BETWEEN));
    }

    /** As few as possible of those that stand in both; all others have kept their order. */
    static List<String> moved(List<String> was, List<String> now) {
        List<String> before = new ArrayList<>(was);
        before.retainAll(new HashSet<>(now));
        List<String> after = new ArrayList<>(now);
        after.retainAll(new HashSet<>(was));
        Set<String> kept = new HashSet<>(longestCommon(before, after));
        return after.stream().filter(key -> !kept.contains(key)).toList();
    }

    private static List<String> longestCommon(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] = one.get(i).equals(other.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<String> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                common.add(one.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
