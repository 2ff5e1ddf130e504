package org.xieyue.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;

/**
 * A commission in writing, or by law for a chief who needs none.
 *
 * @param until last day; null while it lasts
 */
public record Mandate(
        MandateId id,
        RepresentativeId representative,
        Side side,
        Kind kind,
        @Nullable DocumentId paper,
        LocalDate from,
        @Nullable LocalDate until) {

    public enum Kind {
        /** 代表委托书或产生决议. */
        SEAT,
        /** 首席代表. */
        CHIEF
    }

    public boolean holdsOn(LocalDate day) {
        LocalDate last = until;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        LocalDate last = until;
        return (last == null || !otherFrom.isAfter(last)) && (otherUntil == null || !from.isAfter(otherUntil));
    }
}
