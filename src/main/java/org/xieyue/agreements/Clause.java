package org.xieyue.agreements;

import org.jspecify.annotations.Nullable;

/**
 * A clause of an agreement's text.
 *
 * @param key the same in all versions and in texts that were made from this one
 * @param number as printed: 第三条
 * @param title may be empty
 * @param figure the number that the clause settles, if it settles one
 */
public record Clause(
        ClauseKey key,
        String number,
        BargainingTopic topic,
        String title,
        String text,
        @Nullable Figure figure) {

    public Clause {
        number = number.strip();
        title = title.strip();
        text = text.strip();
    }

    /** The same clause with another wording. */
    public Clause withText(String wording, @Nullable Figure settled) {
        return new Clause(key, number, topic, title, wording, settled);
    }
}
