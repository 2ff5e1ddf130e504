package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks a parameter up along the chain of places. */
@Component
class DatedParameters implements Parameters {

    private final ParameterValues values;

    DatedParameters(ParameterValues values) {
        this.values = values;
    }

    @Override
    public Optional<Parameter> find(String jurisdiction, String key, LocalDate on) {
        List<String> chain = chain(jurisdiction, values.parents());
        Map<String, ParameterRow> byPlace = new HashMap<>();
        for (ParameterRow row : values.inForce(chain, key, on)) {
            byPlace.put(row.jurisdiction(), row);
        }
        return chain.stream()
                .filter(byPlace::containsKey)
                .findFirst()
                .map(byPlace::get)
                .map(row -> new Parameter(
                        jurisdiction, key, row.value(), row.jurisdiction(), row.effectiveFrom(), row.source()));
    }

    /** The place, then those above it. The key of a place that nobody has entered still tells where it lies: {@code AH-HB-XS}. */
    static List<String> chain(String jurisdiction, Map<String, String> parents) {
        List<String> chain = new ArrayList<>();
        String place = jurisdiction;
        while (!place.equals(Parameters.NATION)) {
            chain.add(place);
            String parent = parents.get(place);
            int dash = place.lastIndexOf('-');
            place = parent != null ? parent : dash > 0 ? place.substring(0, dash) : Parameters.NATION;
            if (chain.contains(place)) {
                throw new IllegalStateException("The place " + place + " lies within itself: " + chain);
            }
        }
        chain.add(Parameters.NATION);
        return chain;
    }
}
