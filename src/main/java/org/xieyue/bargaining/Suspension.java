package org.xieyue.bargaining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A pause that both sides agreed on (中止协商).
 *
 * @param until the day on which talks go on
 */
public record Suspension(
        int number,
        LocalDate from,
        LocalDate until,
        String reason,
        @Nullable LocalDate resumedOn) {

    /** Calendar days that it took, or will take. */
    public int days() {
        LocalDate end = resumedOn == null || resumedOn.isAfter(until) ? until : resumedOn;
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, end)));
    }
}
