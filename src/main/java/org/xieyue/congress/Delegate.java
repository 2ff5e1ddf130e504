package org.xieyue.congress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * A mandate.
 *
 * @param votes false for observers (列席代表)
 * @param until last day of the mandate
 */
record Delegate(
        DelegateId id,
        CongressId congress,
        @Nullable UUID ward,
        @Nullable AccountId account,
        String personKey,
        String name,
        boolean votes,
        boolean manager,
        boolean woman,
        boolean frontLine,
        LocalDate from,
        LocalDate until,
        @Nullable String endedAs) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return !from.isAfter(otherUntil) && !otherFrom.isAfter(until);
    }
}
