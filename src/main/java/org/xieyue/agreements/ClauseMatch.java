package org.xieyue.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.TextDiff.Change;
import org.xieyue.agreements.TextDiff.ClauseChange;
import org.xieyue.agreements.TextDiff.ThreeWay;

/** Which clause of one text is which of another: by key, then by the same words, then by similar ones. */
final class ClauseMatch {

    private static final int NONE = -1;
    /** Share of common pairs of characters, in thousandths, from which two clauses are the same clause. */
    private static final int SIMILAR = 500;

    private ClauseMatch() {}

    /** For each clause of the newer text the place of its match in the older one, or -1. */
    static int[] match(List<Clause> older, List<Clause> newer) {
        int[] matched = new int[newer.size()];
        Arrays.fill(matched, NONE);
        boolean[] taken = new boolean[older.size()];
        byName(older, newer, matched, taken, clause -> clause.key().value());
        byName(older, newer, matched, taken, ClauseMatch::words);
        byName(older, newer, matched, taken, clause -> String.join("|", Token.substance(words(clause))));
        bySimilarity(older, newer, matched, taken);
        return matched;
    }

    private static void byName(
            List<Clause> older,
            List<Clause> newer,
            int[] matched,
            boolean[] taken,
            java.util.function.Function<Clause, String> name) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = older.size() - 1; i >= 0; i--) {
            if (!taken[i]) {
                names.put(name.apply(older.get(i)), i);
            }
        }
        for (int j = 0; j < newer.size() && !names.isEmpty(); j++) {
            if (matched[j] == NONE) {
                Integer at = names.remove(name.apply(newer.get(j)));
                if (at != null) {
                    matched[j] = at;
                    taken[at] = true;
                }
            }
        }
    }

    private record Pair(int older, int newer, int likeness, int distance) {}

    private static void bySimilarity(List<Clause> older, List<Clause> newer, int[] matched, boolean[] taken) {
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, int[]> grams = new HashMap<>();
        for (int j = 0; j < newer.size(); j++) {
            if (matched[j] != NONE) {
                continue;
            }
            int[] wanted = grams(words(newer.get(j)));
            for (int i = 0; i < older.size(); i++) {
                if (!taken[i]) {
                    String words = words(older.get(i));
                    int likeness = likeness(wanted, grams.computeIfAbsent(i, at -> grams(words)));
                    if (likeness >= SIMILAR) {
                        pairs.add(new Pair(i, j, likeness, Math.abs(i - j)));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::likeness).reversed().thenComparingInt(Pair::distance));
        for (Pair pair : pairs) {
            if (!taken[pair.older] && matched[pair.newer] == NONE) {
                matched[pair.newer] = pair.older;
                taken[pair.older] = true;
            }
        }
    }

    private static String words(Clause clause) {
        return clause.title() + " " + clause.text();
    }

    /** Sorted pairs of neighbouring characters. */
    private static int[] grams(String words) {
        String said = String.join("", Token.substance(words));
        int[] grams = new int[Math.max(0, said.length() - 1)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = said.charAt(i) << 16 | said.charAt(i + 1);
        }
        Arrays.sort(grams);
        return grams;
    }

    /** Dice's coefficient in thousandths. */
    private static int likeness(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2000 * common / (one.length + other.length);
    }

    static List<ClauseChange> between(AgreementText older, AgreementText newer) {
        List<Clause> before = older.clauses();
        List<Clause> after = newer.clauses();
        int[] matched = match(before, after);
        boolean[] stayed = longestRun(matched);
        boolean[] kept = new boolean[before.size()];
        for (int at : matched) {
            if (at != NONE) {
                kept[at] = true;
            }
        }
        List<ClauseChange> changes = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < after.size(); j++) {
            if (stayed[j]) {
                for (; next < matched[j]; next++) {
                    removed(changes, before.get(next), kept[next]);
                }
                next = matched[j] + 1;
            }
            changes.add(
                    matched[j] == NONE
                            ? new ClauseChange(
                                    null,
                                    after.get(j),
                                    Change.ADDED,
                                    false,
                                    TokenDiff.between("", after.get(j).title()),
                                    TokenDiff.between("", after.get(j).text()))
                            : changed(before.get(matched[j]), after.get(j), !stayed[j]));
        }
        for (; next < before.size(); next++) {
            removed(changes, before.get(next), kept[next]);
        }
        return changes;
    }

    private static void removed(List<ClauseChange> changes, Clause clause, boolean kept) {
        if (!kept) {
            changes.add(new ClauseChange(
                    clause,
                    null,
                    Change.REMOVED,
                    false,
                    TokenDiff.between(clause.title(), ""),
                    TokenDiff.between(clause.text(), "")));
        }
    }

    private static ClauseChange changed(Clause older, Clause newer, boolean moved) {
        Change change;
        if (!java.util.Objects.equals(older.figure(), newer.figure())) {
            change = Change.CHANGED;
        } else if (older.title().equals(newer.title()) && older.text().equals(newer.text())) {
            change = moved ? Change.MOVED : Change.SAME;
        } else if (Token.substance(older.title()).equals(Token.substance(newer.title()))
                && Token.substance(older.text()).equals(Token.substance(newer.text()))) {
            change = Change.FORM_ONLY;
        } else {
            change = Change.CHANGED;
        }
        return new ClauseChange(
                older,
                newer,
                change,
                moved,
                TokenDiff.between(older.title(), newer.title()),
                TokenDiff.between(older.text(), newer.text()));
    }

    /** The most clauses that kept their order (longest increasing run of places); the others have moved. */
    private static boolean[] longestRun(int[] places) {
        int[] ends = new int[places.length];
        int[] before = new int[places.length];
        int length = 0;
        for (int j = 0; j < places.length; j++) {
            before[j] = NONE;
            if (places[j] == NONE) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places[ends[middle]] < places[j]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[j] = low == 0 ? NONE : ends[low - 1];
            ends[low] = j;
            length = Math.max(length, low + 1);
        }
        boolean[] stayed = new boolean[places.length];
        for (int at = length == 0 ? NONE : ends[length - 1]; at != NONE; at = before[at]) {
            stayed[at] = true;
        }
        return stayed;
    }

    static List<ThreeWay> threeWay(AgreementText last, AgreementText ours, AgreementText theirs) {
        int[] ourMatches = match(last.clauses(), ours.clauses());
        int[] theirMatches = match(last.clauses(), theirs.clauses());
        Map<Integer, Clause> theirByLast = new HashMap<>();
        List<Clause> theirNew = new ArrayList<>();
        for (int j = 0; j < theirMatches.length; j++) {
            if (theirMatches[j] == NONE) {
                theirNew.add(theirs.clauses().get(j));
            } else {
                theirByLast.put(theirMatches[j], theirs.clauses().get(j));
            }
        }
        List<Clause> ourNew = new ArrayList<>();
        for (int j = 0; j < ourMatches.length; j++) {
            if (ourMatches[j] == NONE) {
                ourNew.add(ours.clauses().get(j));
            }
        }
        int[] newMatches = match(theirNew, ourNew);
        boolean[] theirShown = new boolean[theirNew.size()];
        boolean[] lastShown = new boolean[last.clauses().size()];
        List<ThreeWay> rows = new ArrayList<>();
        int fresh = 0;
        for (int j = 0; j < ourMatches.length; j++) {
            Clause our = ours.clauses().get(j);
            int at = ourMatches[j];
            if (at != NONE) {
                lastShown[at] = true;
                rows.add(TokenMerge.of(last.clauses().get(at), our, theirByLast.get(at)));
            } else {
                int their = newMatches[fresh++];
                if (their != NONE) {
                    theirShown[their] = true;
                }
                rows.add(TokenMerge.of(null, our, their == NONE ? null : theirNew.get(their)));
            }
        }
        for (int at = 0; at < lastShown.length; at++) {
            if (!lastShown[at]) {
                rows.add(TokenMerge.of(last.clauses().get(at), null, theirByLast.get(at)));
            }
        }
        for (int at = 0; at < theirShown.length; at++) {
            if (!theirShown[at]) {
                rows.add(TokenMerge.of(null, null, theirNew.get(at)));
            }
        }
        return rows;
    }
}
