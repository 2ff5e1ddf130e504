package org.xieyue.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/** The place in the list of cases, newest first, after which the next page begins. */
record CaseKey(Instant openedAt, CaseId id) {

    /** Reads what {@link #toString} wrote; anything else begins at the first page. */
    static @Nullable CaseKey parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int cut = text.indexOf('_');
        try {
            long micros = Long.parseLong(text.substring(0, cut));
            return new CaseKey(
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
                    CaseId.parse(text.substring(cut + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException foreign) {
            return null;
        }
    }

    static CaseKey of(CaseRow row) {
        return new CaseKey(row.openedAt(), row.id());
    }

    @Override
    public String toString() {
        return openedAt.getEpochSecond() * 1_000_000 + openedAt.getNano() / 1_000 + "_" + id;
    }
}
