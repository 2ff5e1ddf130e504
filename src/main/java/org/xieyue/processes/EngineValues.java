package org.xieyue.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How typed variables are stored in the engine: text, long, boolean and date only, never a Java object. */
final class EngineValues {

    /** Longer text is no process variable: it would be somebody's opinion or a document. */
    static final int LONGEST_TEXT = 4000;

    private EngineValues() {}

    static Object store(Var<?> variable, Object value) {
        if (!variable.type().isInstance(value)) {
            throw new IllegalArgumentException("Variable " + variable.name() + " is a "
                    + variable.type().getSimpleName() + ", not a "
                    + value.getClass().getSimpleName());
        }
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case LocalDate date -> date.toString();
            case Ids ids -> text(variable, ids.toString());
            case String text -> text(variable, text);
            default -> value;
        };
    }

    static Map<String, @Nullable Object> store(Vars variables) {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        variables.nothing().forEach(variable -> stored.put(variable.name(), null));
        variables.asMap().forEach((variable, value) -> stored.put(variable.name(), store(variable, value)));
        return stored;
    }

    static <T> T read(Var<T> variable, Object stored) {
        Object value = stored;
        if (variable.type() == Instant.class && stored instanceof Date date) {
            value = date.toInstant();
        } else if (variable.type() == LocalDate.class && stored instanceof String text) {
            value = LocalDate.parse(text);
        } else if (variable.type() == Ids.class && stored instanceof String text) {
            value = Ids.parse(text);
        } else if (variable.type() == Long.class && stored instanceof Number number) {
            value = number.longValue();
        }
        if (!variable.type().isInstance(value)) {
            throw new IllegalStateException("Variable " + variable.name() + " should be a "
                    + variable.type().getSimpleName() + " but the process holds a "
                    + stored.getClass().getSimpleName());
        }
        return variable.type().cast(value);
    }

    private static String text(Var<?> variable, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Variable " + variable.name() + " has " + text.length()
                    + " characters; a process variable holds at most " + LONGEST_TEXT);
        }
        return text;
    }
}
