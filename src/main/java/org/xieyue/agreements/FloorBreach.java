package org.xieyue.agreements;

import org.jspecify.annotations.Nullable;

/**
 * A clause that does not keep what the text that binds it from above promises.
 *
 * @param lower what was agreed
 * @param of the higher text, and its {@code title}
 * @param higher what must be kept
 */
public record FloorBreach(Clause lower, AgreementId of, String title, Clause higher, Kind kind) {

    public enum Kind {
        /** Worse for workers than the higher figure. */
        BELOW,
        /** The same clause without a figure, in another unit or with another bound: nobody can say that it is kept. */
        NOT_COMPARABLE
    }

    /** As an argument of a sentence: 第三条 3400 元/月 &lt; 第五条 3500 元/月. */
    String text() {
        return lower.number() + " " + text(lower.figure()) + " → " + title + " " + higher.number() + " "
                + text(higher.figure());
    }

    private static String text(@Nullable Figure figure) {
        return figure == null ? "—" : figure.text();
    }
}
