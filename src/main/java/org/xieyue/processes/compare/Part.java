package org.xieyue.processes.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xieyue.processes.compare.Change.Facet;

/**
 * An element with everything of it that matters.
 *
 * @param place where it is drawn, empty when it is not
 * @param names what is shown for a detail that is compared by its id, such as a column
 */
record Part(String id, String type, String label, Map<Trait, Value> traits, String place, Map<String, String> names) {

    Part(String id, String type, String label, Map<Trait, Value> traits, String place) {
        this(id, type, label, traits, place, Map.of());
    }

    /** @param detail which attribute or column, if the facet has several */
    record Trait(Facet facet, String detail) {}

    /**
     * @param key what is compared: an element that is referred to counts by its id, whatever it is called
     * @param words what is shown
     */
    record Value(String key, String words) {

        static final Value NONE = new Value("", "");
    }

    /** Collects traits; what is empty is no trait. */
    static final class Traits {

        private final Map<Trait, Value> all = new LinkedHashMap<>();

        Traits with(Facet facet, String value) {
            return with(facet, "", value);
        }

        Traits with(Facet facet, String detail, String value) {
            return with(new Trait(facet, detail), new Value(value, value));
        }

        Traits with(Trait trait, Value value) {
            if (!value.key().isEmpty()) {
                all.put(trait, value);
            }
            return this;
        }

        Traits with(Traits others) {
            all.putAll(others.all);
            return this;
        }

        Map<Trait, Value> all() {
            return all;
        }
    }
}
