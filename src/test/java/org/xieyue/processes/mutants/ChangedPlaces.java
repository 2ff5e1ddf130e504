package org.xieyue.processes.mutants;

import java.util.LinkedHashSet;
import java.util.Set;

/** Elements that a walk must have reached together before it can notice a change; one such group is enough. */
record ChangedPlaces(Set<Set<String>> groups) {

    static ChangedPlaces none() {
        return new ChangedPlaces(Set.of());
    }

    static ChangedPlaces everywhere() {
        return new ChangedPlaces(Set.of(Set.of()));
    }

    ChangedPlaces or(String... together) {
        return and(new ChangedPlaces(Set.of(Set.of(together))));
    }

    ChangedPlaces and(ChangedPlaces others) {
        Set<Set<String>> all = new LinkedHashSet<>(groups);
        all.addAll(others.groups);
        return new ChangedPlaces(all);
    }

    boolean isNoticedBy(Set<String> reached) {
        return groups.stream().anyMatch(reached::containsAll);
    }
}
