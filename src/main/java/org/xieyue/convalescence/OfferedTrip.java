package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A trip as it is offered.
 *
 * @param placed how many have a place or one held for them
 * @param waiting how many stand on the reserve list or take part in the draw
 */
public record OfferedTrip(
        TripId id,
        String title,
        String union,
        String base,
        String route,
        LocalDate startsOn,
        LocalDate endsOn,
        int days,
        CostSplit cost,
        FundingMode mode,
        Allocation allocation,
        int capacity,
        int placed,
        int waiting,
        Instant signUpFrom,
        Instant signUpUntil,
        Instant withdrawUntil,
        TripStage stage) {

    public int free() {
        return Math.max(0, capacity - placed);
    }
}
