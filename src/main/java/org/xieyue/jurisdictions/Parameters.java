package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.Optional;

/** Dated parameters of a place; a value missing there comes from the place above it and at last from NAT. */
public interface Parameters {

    /** The place above all places. */
    String NATION = "NAT";

    /** The value in force on that day, or empty if neither the place nor any place above has one. */
    Optional<Parameter> find(String jurisdiction, String key, LocalDate on);

    /** For whoever needs more than one or two of them: one query instead of one each. */
    ParametersInForce inForce(String jurisdiction, LocalDate on);

    /** The value in force on that day; a missing one is a mistake in the configuration. */
    default Parameter get(String jurisdiction, String key, LocalDate on) {
        return find(jurisdiction, key, on).orElseThrow(() -> missing(jurisdiction, key, on));
    }

    static IllegalStateException missing(String jurisdiction, String key, LocalDate on) {
        return new IllegalStateException(
                "No parameter " + key + " for " + jurisdiction + " on " + on + ", nor nationally");
    }
}
