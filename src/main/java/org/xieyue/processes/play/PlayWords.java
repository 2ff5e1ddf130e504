package org.xieyue.processes.play;

import java.time.Instant;
import java.time.LocalDate;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;
import org.xieyue.processes.check.Vocabulary.Kind;

/** Kinds of declared variables. */
final class PlayWords {

    private PlayWords() {}

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
