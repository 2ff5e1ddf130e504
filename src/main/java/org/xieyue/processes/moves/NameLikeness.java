package org.xieyue.processes.moves;

import java.util.ArrayList;
import java.util.List;

/** How much of two names is the same: pairs of neighbouring characters that both have, so that order and words count. */
final class NameLikeness {

    /** From here on people see it. */
    static final int ALIKE = 50;

    private NameLikeness() {}

    /** In per cent (Dice's coefficient). */
    static int of(String one, String other) {
        if (one.equals(other)) {
            return 100;
        }
        List<String> left = pairs(one);
        List<String> right = pairs(other);
        int all = left.size() + right.size();
        if (all == 0) {
            return 0;
        }
        int shared = 0;
        for (String pair : left) {
            if (right.remove(pair)) {
                shared++;
            }
        }
        return 200 * shared / all;
    }

    private static List<String> pairs(String name) {
        int[] characters =
                name.codePoints().filter(one -> !Character.isWhitespace(one)).toArray();
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < characters.length; at++) {
            pairs.add(new String(characters, at, 2));
        }
        return pairs;
    }
}
