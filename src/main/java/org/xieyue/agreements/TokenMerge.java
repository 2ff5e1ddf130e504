package org.xieyue.agreements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.TextDiff.Merge;
import org.xieyue.agreements.TextDiff.Place;
import org.xieyue.agreements.TextDiff.ThreeWay;
import org.xieyue.agreements.TokenDiff.Edit;

/** Three wordings of one clause: what each side changed in the one they both come from. */
final class TokenMerge {

    private final List<Token> last;
    private final List<Token> ours;
    private final List<Token> theirs;
    private final List<Edit> ourEdits;
    private final List<Edit> theirEdits;
    private final List<Place> places = new ArrayList<>();
    private int ourNext;
    private int theirNext;
    /** How far the newer texts are ahead of the last one after the edits that were passed. */
    private int ourShift;

    private int theirShift;

    private TokenMerge(String last, String ours, String theirs) {
        this.last = Token.of(last);
        this.ours = Token.of(ours);
        this.theirs = Token.of(theirs);
        ourEdits = TokenDiff.edits(this.last, this.ours);
        theirEdits = TokenDiff.edits(this.last, this.theirs);
    }

    static ThreeWay of(@Nullable Clause last, @Nullable Clause ours, @Nullable Clause theirs) {
        String base = wording(last);
        List<Place> places = new TokenMerge(base, wording(ours), wording(theirs)).places();
        return new ThreeWay(
                last,
                ours,
                theirs,
                merge(last, ours, theirs, places),
                TokenDiff.between(base, wording(ours)),
                TokenDiff.between(base, wording(theirs)),
                places);
    }

    private static String wording(@Nullable Clause clause) {
        return clause == null ? "" : clause.text();
    }

    private static Merge merge(
            @Nullable Clause last, @Nullable Clause ours, @Nullable Clause theirs, List<Place> places) {
        boolean ourChange = differs(last, ours);
        boolean theirChange = differs(last, theirs);
        if ((!ourChange && !theirChange) || !differs(ours, theirs)) {
            return Merge.AGREED;
        }
        if (!ourChange) {
            return Merge.ONLY_THEIRS;
        }
        if (!theirChange) {
            return Merge.ONLY_OURS;
        }
        if (ours == null || theirs == null) {
            return Merge.CONFLICT;
        }
        boolean clash = places.stream().anyMatch(place -> place.merge() == Merge.CONFLICT);
        return clash || figuresClash(last, ours, theirs) ? Merge.CONFLICT : Merge.BOTH;
    }

    /** Another place or number is no other wording. */
    private static boolean differs(@Nullable Clause one, @Nullable Clause other) {
        if (one == null || other == null) {
            return one != null || other != null;
        }
        return !one.text().equals(other.text())
                || !one.title().equals(other.title())
                || !java.util.Objects.equals(one.figure(), other.figure());
    }

    private static boolean figuresClash(@Nullable Clause last, Clause ours, Clause theirs) {
        Figure base = last == null ? null : last.figure();
        boolean both =
                !java.util.Objects.equals(base, ours.figure()) && !java.util.Objects.equals(base, theirs.figure());
        return both && !java.util.Objects.equals(ours.figure(), theirs.figure());
    }

    private List<Place> places() {
        int at = 0;
        while (ourNext < ourEdits.size() || theirNext < theirEdits.size()) {
            int begin = Math.min(start(ourEdits, ourNext), start(theirEdits, theirNext));
            same(at, begin);
            at = place(begin);
        }
        same(at, last.size());
        return places;
    }

    /** Takes all edits that touch each other from here on; answers where the last text goes on. */
    private int place(int begin) {
        int end = begin;
        int ourFrom = begin + ourShift;
        int theirFrom = begin + theirShift;
        int ourFirst = ourNext;
        int theirFirst = theirNext;
        boolean grew = true;
        while (grew) {
            grew = false;
            if (start(ourEdits, ourNext) <= end) {
                Edit edit = ourEdits.get(ourNext++);
                ourShift = edit.newUntil() - edit.until();
                end = Math.max(end, edit.until());
                grew = true;
            }
            if (start(theirEdits, theirNext) <= end) {
                Edit edit = theirEdits.get(theirNext++);
                theirShift = edit.newUntil() - edit.until();
                end = Math.max(end, edit.until());
                grew = true;
            }
        }
        String our = TokenDiff.text(ours, ourFrom, end + ourShift);
        String their = TokenDiff.text(theirs, theirFrom, end + theirShift);
        Merge merge = ourNext == ourFirst
                ? Merge.ONLY_THEIRS
                : theirNext == theirFirst ? Merge.ONLY_OURS : our.equals(their) ? Merge.AGREED : Merge.CONFLICT;
        places.add(new Place(merge, TokenDiff.text(last, begin, end), our, their));
        return end;
    }

    private void same(int from, int until) {
        if (from < until) {
            String text = TokenDiff.text(last, from, until);
            places.add(new Place(Merge.AGREED, text, text, text));
        }
    }

    private static int start(List<Edit> edits, int at) {
        return at < edits.size() ? edits.get(at).from() : Integer.MAX_VALUE;
    }
}
