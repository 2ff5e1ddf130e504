package org.xieyue.processes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Values for process variables, each of its declared type. */
public final class Vars {

    private final Map<Var<?>, Object> values = new LinkedHashMap<>();

    private final Set<Var<?>> nothing = new LinkedHashSet<>();

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

    /** The process knows of the variable that nothing is known. */
    public Vars andNothing(Var<?> variable) {
        nothing.add(variable);
        return this;
    }

    public Set<Var<?>> nothing() {
        return Set.copyOf(nothing);
    }

    public Map<Var<?>, Object> asMap() {
        return Map.copyOf(values);
    }
}
