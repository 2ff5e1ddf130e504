package org.xieyue.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** @param until last day at the table; null while it lasts */
record Representative(
        RepresentativeId id,
        CaseId caseId,
        Side side,
        @Nullable EmployerId employer,
        @Nullable AccountId account,
        String personKey,
        String name,
        Post post,
        Origin origin,
        boolean outsider,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable RepresentativeId replaces) {

    boolean sitsOn(LocalDate day) {
        LocalDate last = until;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    boolean overlaps(LocalDate otherFrom) {
        LocalDate last = until;
        return last == null || !otherFrom.isAfter(last);
    }
}
