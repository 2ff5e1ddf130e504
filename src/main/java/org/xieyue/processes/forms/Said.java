package org.xieyue.processes.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an item; what has no meaning for its kind is empty.
 *
 * @param least and most: a number, an amount in yuan or a number of characters, as it is typed
 */
public record Said(
        @Nullable FieldKind kind,
        String key,
        String zh,
        String en,
        String hintZh,
        String hintEn,
        boolean required,
        String least,
        String most,
        List<Choice> choices,
        String papers) {

    public Said {
        choices = List.copyOf(choices);
    }

    public Said kind(FieldKind now) {
        return new Said(now, key, zh, en, hintZh, hintEn, required, least, most, choices, papers);
    }

    public Said key(String now) {
        return new Said(kind, now, zh, en, hintZh, hintEn, required, least, most, choices, papers);
    }

    public Said label(String nowZh, String nowEn) {
        return new Said(kind, key, nowZh, nowEn, hintZh, hintEn, required, least, most, choices, papers);
    }

    public Said hint(String nowZh, String nowEn) {
        return new Said(kind, key, zh, en, nowZh, nowEn, required, least, most, choices, papers);
    }

    public Said required(boolean now) {
        return new Said(kind, key, zh, en, hintZh, hintEn, now, least, most, choices, papers);
    }

    public Said limits(String nowLeast, String nowMost) {
        return new Said(kind, key, zh, en, hintZh, hintEn, required, nowLeast, nowMost, choices, papers);
    }

    public Said choices(List<Choice> now) {
        return new Said(kind, key, zh, en, hintZh, hintEn, required, least, most, now, papers);
    }

    public Said papers(String now) {
        return new Said(kind, key, zh, en, hintZh, hintEn, required, least, most, choices, now);
    }

    /** An option of a choice: its value, and what it is called. */
    public record Choice(String value, String zh, String en) {}
}
