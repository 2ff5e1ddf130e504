package org.xieyue.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A last day, with the rule that it follows from. The first day is not counted; a period that ends on a day off ends on
 * the next working day (民法典 第二百零一条、第二百零三条).
 *
 * @param dueOn last day on which the act is in time, in China
 * @param provisional the holiday calendar of a year that the period touches is not loaded yet; recomputed when it is
 */
public record Deadline(LocalDate startedOn, Period period, LocalDate dueOn, boolean provisional) {

    /** The first instant at which the deadline has passed: midnight after the last day. */
    public Instant passesAt() {
        return dueOn.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
