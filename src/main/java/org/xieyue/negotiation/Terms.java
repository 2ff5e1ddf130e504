package org.xieyue.negotiation;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.Figure;
import org.xieyue.documents.ContentHash;

/**
 * What a clause says, or is to say.
 *
 * @param text empty: the clause is to be left out
 * @param figure the number that it settles, if it settles one
 */
public record Terms(String text, @Nullable Figure figure) {

    static final int LONGEST = 8000;

    public Terms {
        text = text.replace("\r\n", "\n").strip();
    }

    static Terms of(Clause clause) {
        return new Terms(clause.text(), clause.figure());
    }

    public boolean isLeftOut() {
        return text.isEmpty();
    }

    /** Numbers of the wording, as written, that say something else than the figure beside it. */
    public List<String> contradictions() {
        Figure beside = figure;
        return beside == null ? List.of() : beside.contradictedBy(text);
    }

    /** SHA-256 of the wording and figure: what a chief has signed. */
    String digest() {
        Figure number = figure;
        String shown =
                number == null ? "" : number.bound() + " " + number.amount().toPlainString() + " " + number.unit();
        return ContentHash.of((shown + "\n" + Normalizer.normalize(text, Normalizer.Form.NFC))
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
