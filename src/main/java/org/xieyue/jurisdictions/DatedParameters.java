package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks a parameter up along the chain of places. */
@Component
class DatedParameters implements Parameters {

    private final ParameterValues values;
    private final KnownPlaces known;

    DatedParameters(ParameterValues values, KnownPlaces known) {
        this.values = values;
        this.known = known;
    }

    @Override
    public Optional<Parameter> find(String jurisdiction, String key, LocalDate on) {
        return inForce(jurisdiction, List.of(key), on).stream().findFirst();
    }

    @Override
    public ParametersInForce inForce(String jurisdiction, LocalDate on) {
        Map<String, Parameter> values = new HashMap<>();
        allInForce(jurisdiction, on).forEach(parameter -> values.put(parameter.key(), parameter));
        return new ParametersInForce(jurisdiction, on, values);
    }

    /** In the order of the catalogue. */
    List<Parameter> allInForce(String jurisdiction, LocalDate on) {
        return inForce(jurisdiction, ParameterCatalogue.keys(), on);
    }

    private List<Parameter> inForce(String jurisdiction, List<String> keys, LocalDate on) {
        Map<String, Jurisdiction> places = known.byKey();
        List<String> chain = chain(jurisdiction, places);
        Map<String, List<ParameterRow>> rows =
                values.inForce(chain, keys, on).stream().collect(Collectors.groupingBy(ParameterRow::key));
        return keys.stream()
                .flatMap(key -> nearest(chain, rows.getOrDefault(key, List.of())).stream())
                .map(row -> parameter(jurisdiction, row, places))
                .toList();
    }

    private static Optional<ParameterRow> nearest(List<String> chain, List<ParameterRow> rows) {
        return chain.stream()
                .flatMap(place -> rows.stream().filter(row -> row.jurisdiction().equals(place)))
                .findFirst();
    }

    private static Parameter parameter(String jurisdiction, ParameterRow row, Map<String, Jurisdiction> places) {
        Jurisdiction foundIn = places.get(row.jurisdiction());
        return new Parameter(
                jurisdiction,
                row.key(),
                row.value(),
                row.jurisdiction(),
                foundIn == null ? row.jurisdiction() : foundIn.name(),
                row.effectiveFrom(),
                row.source(),
                row.mark());
    }

    /** The place, then those above it. The key of a place that nobody has entered still tells where it lies: {@code AH-HB-XS}. */
    static List<String> chain(String jurisdiction, Map<String, Jurisdiction> places) {
        List<String> chain = new ArrayList<>();
        String place = jurisdiction;
        while (!place.equals(Parameters.NATION)) {
            chain.add(place);
            Jurisdiction known = places.get(place);
            String parent = known == null ? null : known.parent();
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
