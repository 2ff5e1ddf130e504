package org.xieyue.processes;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values for process variables, each of its declared type. */
public final class Vars {

    private final Map<Var<?>, Object> values = new LinkedHashMap<>();

    public static Vars none() {
        return new Vars();
    }

    public static <T> Vars of(Var<T> variable, T value) {
        return new Vars().and(variable, value);
    }

    public <T> Vars and(Var<T> variable, T value) {
        values.put(variable, value);
        return this;
    }

    public Map<Var<?>, Object> asMap() {
        return Map.copyOf(values);
    }
}
