package org.xieyue.clock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holiday calendar was loaded and gave a deadline that is not met yet another last day, or made it certain. Published
 * in the transaction of the load: timers and due dates move with it.
 *
 * @param subject id of what the deadline belongs to, such as a case
 * @param variable the timer variable that follows the deadline
 */
public record DeadlineMoved(
        UUID subject,
        String name,
        @Nullable String variable,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        boolean provisional) {}
