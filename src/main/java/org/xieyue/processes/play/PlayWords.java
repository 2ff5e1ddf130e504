package org.xieyue.processes.play;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.TextKey;

/** Kinds of declared variables. */
final class PlayWords {

    private PlayWords() {}

    /** {@code REVIEWER@COUNTY} as people say it; null is a person who is named. */
    static Object post(@Nullable String asked) {
        if (asked == null) {
            return new TextKey("processes.ui.asked.person");
        }
        String[] parts = asked.split("@", 2);
        TextKey role = new TextKey("role." + parts[0]);
        return parts.length == 1
                ? role
                : Sentence.of("processes.ui.asked.level", role, new TextKey("identity.level." + parts[1]));
    }

    static Kind kind(Var<?> variable) {
        Class<?> type = variable.type();
        if (type == Long.class) {
            return Kind.NUMBER;
        }
        if (type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == Instant.class) {
            return Kind.INSTANT;
        }
        return type == Ids.class ? Kind.IDS : Kind.TEXT;
    }
}
