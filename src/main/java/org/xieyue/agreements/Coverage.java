package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.EmployerId;

/**
 * That an agreement binds an employer.
 *
 * @param workers covered there
 * @param sealedOn when it put its seal to the text; needed where only ratifying employers are bound
 * @param from first day on which it binds this employer; null while it does not
 * @param until last day
 */
public record Coverage(
        EmployerId employer,
        int workers,
        @Nullable LocalDate sealedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static Coverage of(EmployerId employer, int workers) {
        return new Coverage(employer, workers, null, null, null);
    }

    public boolean binds(LocalDate day) {
        LocalDate begins = from;
        LocalDate ends = until;
        return begins != null && !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
    }
}
