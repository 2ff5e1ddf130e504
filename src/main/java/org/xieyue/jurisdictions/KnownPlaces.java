package org.xieyue.jurisdictions;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xieyue.shared.RecentlyRead;

/**
 * All places, kept for a moment: every parameter is looked up along a chain of them, a page asks for dozens, and a whole country
 * has thousands of places. Until a place that another node added is known here, its key tells where it lies.
 */
@Component
class KnownPlaces {

    private static final String ALL = "all";

    private final ParameterValues values;
    private final RecentlyRead<String, Map<String, Jurisdiction>> known;

    @Autowired
    KnownPlaces(ParameterValues values) {
        this(values, System::nanoTime);
    }

    KnownPlaces(ParameterValues values, LongSupplier nanos) {
        this.values = values;
        this.known = new RecentlyRead<>(nanos);
    }

    Map<String, Jurisdiction> byKey() {
        return known.get(ALL, all -> Optional.of(Map.copyOf(values.byKey()))).orElseThrow();
    }

    /** False when the place is there already. */
    boolean add(Jurisdiction place) {
        known.change();
        return values.add(place);
    }
}
