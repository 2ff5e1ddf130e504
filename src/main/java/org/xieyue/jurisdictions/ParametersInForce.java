package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** All values in force at a place on one day, its own or those of the places above, read at once. */
public record ParametersInForce(String jurisdiction, LocalDate on, Map<String, Parameter> values) {
    public ParametersInForce {
        values = Map.copyOf(values);
    }

    public Optional<Parameter> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A missing one is a mistake in the configuration. */
    public Parameter get(String key) {
        return find(key).orElseThrow(() -> Parameters.missing(jurisdiction, key, on));
    }
}
