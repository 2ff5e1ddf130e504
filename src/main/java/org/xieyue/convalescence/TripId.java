package org.xieyue.convalescence;

import java.util.UUID;
import org.xieyue.shared.CaseId;

/** A trip (疗休养); at the same time its case. */
public record TripId(UUID value) {
    public static TripId parse(String text) {
        return new TripId(UUID.fromString(text));
    }

    public static TripId of(CaseId id) {
        return new TripId(id.value());
    }

    public CaseId caseId() {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
