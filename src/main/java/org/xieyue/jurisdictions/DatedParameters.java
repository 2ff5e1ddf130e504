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
        return nearest(chain, values.inForce(chain, List.of(key), on)).map(row -> parameter(jurisdiction, row));
    }

    List<ParameterInForce> allInForce(String jurisdiction, LocalDate on) {
        List<String> chain = chain(jurisdiction, values.parents());
        Map<String, List<ParameterRow>> byKey = new HashMap<>();
        for (ParameterRow row : values.inForce(chain, ParameterCatalogue.keys(), on)) {
            byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        }
        List<ParameterInForce> all = new ArrayList<>();
        for (String key : ParameterCatalogue.keys()) {
            nearest(chain, byKey.getOrDefault(key, List.of()))
                    .ifPresent(row -> all.add(new ParameterInForce(parameter(jurisdiction, row), row.mark())));
        }
        return all;
    }

    private static Optional<ParameterRow> nearest(List<String> chain, List<ParameterRow> rows) {
        return chain.stream()
                .flatMap(place -> rows.stream().filter(row -> row.jurisdiction().equals(place)))
                .findFirst();
    }

    private static Parameter parameter(String jurisdiction, ParameterRow row) {
        return new Parameter(
                jurisdiction, row.key(), row.value(), row.jurisdiction(), row.effectiveFrom(), row.source());
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
