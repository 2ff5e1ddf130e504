package org.xieyue.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between texts, clause by clause and token by token. Numbers with their units, dates, titles in 《》, clause
 * numbers and Latin words are one token each: 3,500 元/月 is replaced whole, never digit by digit.
 */
public final class TextDiff {

    private TextDiff() {}

    /** A run of tokens. */
    public record Piece(Kind kind, String text) {
        public enum Kind {
            SAME,
            /** Only in the older text. */
            REMOVED,
            /** Only in the newer text. */
            ADDED
        }
    }

    public enum Change {
        SAME,
        /** Same words at another place; a clause that only counts differently because others came or went has not moved. */
        MOVED,
        /** Only punctuation, blanks or the width of characters. */
        FORM_ONLY,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A clause in both texts.
     *
     * @param older null when added
     * @param newer null when removed
     * @param moved stands at another place, beside what else changed
     * @param title pieces of the title
     * @param text pieces of the wording
     */
    public record ClauseChange(
            @Nullable Clause older,
            @Nullable Clause newer,
            Change change,
            boolean moved,
            List<Piece> title,
            List<Piece> text) {

        public ClauseChange {
            title = List.copyOf(title);
            text = List.copyOf(text);
        }
    }

    /** How two wordings stand to the one they both come from. */
    public enum Merge {
        /** Neither changed it, or both in the same way. */
        AGREED,
        ONLY_OURS,
        ONLY_THEIRS,
        /** Both changed it, in different places of the clause. */
        BOTH,
        /** Both changed the same place in different ways. */
        CONFLICT
    }

    /**
     * One place of a three-way comparison.
     *
     * @param last wording both come from; empty where something was put in
     */
    public record Place(Merge merge, String last, String ours, String theirs) {}

    /**
     * A clause in three texts.
     *
     * @param ours pieces from the last text to ours
     * @param theirs pieces from the last text to theirs
     * @param places the wording from beginning to end
     */
    public record ThreeWay(
            @Nullable Clause last,
            @Nullable Clause our,
            @Nullable Clause their,
            Merge merge,
            List<Piece> ours,
            List<Piece> theirs,
            List<Place> places) {

        public ThreeWay {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
            places = List.copyOf(places);
        }
    }

    /** Clauses in the newer order, removed ones where they stood. Matched by key, then by similarity. */
    public static List<ClauseChange> between(AgreementText older, AgreementText newer) {
        return ClauseMatch.between(older, newer);
    }

    /** Two wordings. */
    public static List<Piece> between(String older, String newer) {
        return TokenDiff.between(older, newer);
    }

    /** One clause in three texts, any of which may lack it; not all of them. */
    public static ThreeWay threeWay(@Nullable Clause last, @Nullable Clause ours, @Nullable Clause theirs) {
        return TokenMerge.of(last, ours, theirs);
    }

    /** Clauses in our order, those that only the others have after them. */
    public static List<ThreeWay> threeWay(AgreementText last, AgreementText ours, AgreementText theirs) {
        return ClauseMatch.threeWay(last, ours, theirs);
    }
}
