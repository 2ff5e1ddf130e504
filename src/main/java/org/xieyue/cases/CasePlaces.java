package org.xieyue.cases;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/**
 * Remembers where cases belong, which every check of a permission asks and which never changes. That a case which was
 * rolled back is remembered does no harm: its id is not used again, and whoever asks for it finds nothing.
 */
@Component
class CasePlaces {

    private static final int MOST = 50_000;

    private final CaseFiles files;
    private final Map<CaseId, CasePlace> known = new ConcurrentHashMap<>();

    CasePlaces(CaseFiles files) {
        this.files = files;
    }

    Optional<CasePlace> of(CaseId id) {
        CasePlace place = known.get(id);
        if (place != null) {
            return Optional.of(place);
        }
        Optional<CasePlace> found = files.placeOf(id);
        found.ifPresent(stored -> remember(id, stored));
        return found;
    }

    void remember(CaseId id, CasePlace place) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(id, place);
    }
}
