package org.xieyue.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that somebody must keep.
 *
 * @param source law or decision that sets the period
 * @param variable the timer variable that follows it
 * @param metOn the day on which the act was done
 */
public record BookedDeadline(
        String name,
        Deadline deadline,
        String source,
        @Nullable String variable,
        @Nullable LocalDate metOn) {}
