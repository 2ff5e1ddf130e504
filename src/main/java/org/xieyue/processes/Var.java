package org.xieyue.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A typed process variable: only what a gateway, timer, decision table or call activity must read. Never a person's
 * name, hardship data, a vote or a document.
 */
public record Var<T>(String name, Class<T> type) {

    private static final Set<Class<?>> TYPES =
            Set.of(String.class, Long.class, Boolean.class, LocalDate.class, Instant.class, Ids.class);

    public Var {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("A process variable cannot be a " + type.getName());
        }
    }

    public static Var<String> text(String name) {
        return new Var<>(name, String.class);
    }

    public static Var<Long> number(String name) {
        return new Var<>(name, Long.class);
    }

    public static Var<Boolean> yesNo(String name) {
        return new Var<>(name, Boolean.class);
    }

    public static Var<LocalDate> date(String name) {
        return new Var<>(name, LocalDate.class);
    }

    public static Var<Instant> instant(String name) {
        return new Var<>(name, Instant.class);
    }

    /** A list of ids, for a multi-instance task: {@code camunda:collection="${each(name)}"}. */
    public static Var<Ids> ids(String name) {
        return new Var<>(name, Ids.class);
    }
}
