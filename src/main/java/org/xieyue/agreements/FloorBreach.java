package org.xieyue.agreements;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * A clause that does not keep, or cannot be said to keep, what the text that binds it from above promises.
 *
 * @param lower what was agreed
 * @param of the higher text, and its {@code title}
 * @param higher what must be kept
 * @param confirmations of people who have compared both, as they read now, and say why the floor is kept
 */
public record FloorBreach(
        Clause lower, AgreementId of, String title, Clause higher, Kind kind, List<Confirmation> confirmations) {

    /** So many people have to say so, each with a reason of their own, where figures cannot be compared. */
    public static final int PEOPLE = 2;

    public FloorBreach {
        confirmations = List.copyOf(confirmations);
    }

    public enum Kind {
        /** Worse for workers than the higher figure. */
        BELOW,
        /**
         * Nobody can say by the figures that it is kept: one is missing, in another unit or with another bound, or several
         * figures are about the same subject.
         */
        NOT_COMPARABLE
    }

    /** Somebody who has compared both clauses. */
    public record Confirmation(AccountId by, String name, String reason, Instant at) {}

    /** Stands in the way of a signature no more; a figure that is lower always does. */
    public boolean isSettled() {
        return kind == Kind.NOT_COMPARABLE && confirmations.size() >= PEOPLE;
    }

    FloorBreach confirmedBy(List<Confirmation> people) {
        return new FloorBreach(lower, of, title, higher, kind, people);
    }

    /** Of both clauses as they read now: another wording asks again. */
    String digest() {
        return new AgreementText(List.of(lower)).hash() + ":" + new AgreementText(List.of(higher)).hash();
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
