package org.xieyue.bargaining;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.parties.Side;

/**
 * A meeting of both sides (一轮协商).
 *
 * @param chair the side that chairs; in turn, the side that made the offer first
 * @param closedOn minutes confirmed, and decided how to go on
 */
public record Round(
        int number,
        Instant meetsAt,
        String place,
        Side chair,
        @Nullable LocalDate heldOn,
        @Nullable Integer workersPresent,
        @Nullable Integer employersPresent,
        @Nullable LocalDate closedOn) {

    static Side chairOf(int number) {
        return number % 2 == 1 ? Side.WORKERS : Side.EMPLOYERS;
    }
}
