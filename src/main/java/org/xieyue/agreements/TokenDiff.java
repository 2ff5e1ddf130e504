package org.xieyue.agreements;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.agreements.TextDiff.Piece;

/** Which tokens of a wording were replaced by which. The search itself is Myers' in linear space, from java-diff-utils. */
final class TokenDiff {

    /** Above this product of lengths a wording is compared sentence by sentence first. */
    private static final long MOST_AT_ONCE = 4_000_000;

    private TokenDiff() {}

    /** Tokens {@code from..until} of the older become {@code newFrom..newUntil} of the newer; neither touches the next. */
    record Edit(int from, int until, int newFrom, int newUntil) {}

    static List<Piece> between(String older, String newer) {
        if (older.equals(newer)) {
            return older.isEmpty() ? List.of() : List.of(new Piece(Piece.Kind.SAME, older));
        }
        List<Token> before = Token.of(older);
        List<Token> after = Token.of(newer);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Edit edit : joined(before, edits(before, after))) {
            add(pieces, Piece.Kind.SAME, before, at, edit.from);
            add(pieces, Piece.Kind.REMOVED, before, edit.from, edit.until);
            add(pieces, Piece.Kind.ADDED, after, edit.newFrom, edit.newUntil);
            at = edit.until;
        }
        add(pieces, Piece.Kind.SAME, before, at, before.size());
        return pieces;
    }

    static List<Edit> edits(List<Token> before, List<Token> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Token> left = before.subList(head, before.size() - tail);
        List<Token> right = after.subList(head, after.size() - tail);
        List<Edit> found = new ArrayList<>();
        if ((long) left.size() * right.size() > MOST_AT_ONCE) {
            bySentence(left, right, head, head, found);
        } else {
            found.addAll(search(left, right, head, head));
        }
        return found;
    }

    /** Two wordings without a sentence in common, and too long to search, are simply another wording. */
    private static void bySentence(List<Token> left, List<Token> right, int from, int newFrom, List<Edit> found) {
        List<List<Token>> before = sentences(left);
        List<List<Token>> after = sentences(right);
        int[] starts = starts(before);
        int[] newStarts = starts(after);
        for (Change change : changes(before, after)) {
            int begin = starts[change.startOriginal];
            int end = starts[change.endOriginal];
            int newBegin = newStarts[change.startRevised];
            int newEnd = newStarts[change.endRevised];
            if ((long) (end - begin) * (newEnd - newBegin) > MOST_AT_ONCE) {
                found.add(new Edit(from + begin, from + end, newFrom + newBegin, newFrom + newEnd));
            } else {
                found.addAll(search(
                        left.subList(begin, end), right.subList(newBegin, newEnd), from + begin, newFrom + newBegin));
            }
        }
    }

    private static List<Edit> search(List<Token> left, List<Token> right, int from, int newFrom) {
        return changes(left, right).stream()
                .map(change -> new Edit(
                        from + change.startOriginal,
                        from + change.endOriginal,
                        newFrom + change.startRevised,
                        newFrom + change.endRevised))
                .toList();
    }

    /** In order, those that touch made one. */
    private static <T> List<Change> changes(List<T> left, List<T> right) {
        List<Change> found = new ArrayList<>(new MyersDiffWithLinearSpace<T>().computeDiff(left, right, null));
        found.sort(java.util.Comparator.<Change>comparingInt(change -> change.startOriginal)
                .thenComparingInt(change -> change.startRevised));
        List<Change> joined = new ArrayList<>();
        for (Change next : found) {
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.endOriginal >= next.startOriginal && last.endRevised >= next.startRevised) {
                joined.set(
                        joined.size() - 1,
                        last.withEndOriginal(Math.max(last.endOriginal, next.endOriginal))
                                .withEndRevised(Math.max(last.endRevised, next.endRevised)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Edits with a single character between them are read as one: what stayed there stayed by accident. */
    private static List<Edit> joined(List<Token> before, List<Edit> edits) {
        List<Edit> joined = new ArrayList<>();
        for (Edit next : edits) {
            Edit last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && next.from - last.until == 1
                    && before.get(last.until).text().length() == 1
                    && !before.get(last.until).isForm()
                    && replaces(last)
                    && replaces(next)) {
                joined.set(joined.size() - 1, new Edit(last.from, next.until, last.newFrom, next.newUntil));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean replaces(Edit edit) {
        return edit.from < edit.until && edit.newFrom < edit.newUntil;
    }

    private static List<List<Token>> sentences(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < tokens.size(); at++) {
            String text = tokens.get(at).text();
            if (text.equals("。") || text.equals("；") || text.indexOf('\n') >= 0 || at == tokens.size() - 1) {
                sentences.add(tokens.subList(begin, at + 1));
                begin = at + 1;
            }
        }
        return sentences;
    }

    private static int[] starts(List<List<Token>> sentences) {
        int[] starts = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            starts[i + 1] = starts[i] + sentences.get(i).size();
        }
        return starts;
    }

    static String text(List<Token> tokens, int from, int until) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, until).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, List<Token> tokens, int from, int until) {
        if (from < until) {
            pieces.add(new Piece(kind, text(tokens, from, until)));
        }
    }
}
