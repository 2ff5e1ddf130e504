package org.xieyue.cases;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;

/**
 * A line to be written to the timeline.
 *
 * @param by the person who acts, or null for the process
 * @param capacity the post in which the person acts; null lets the case find it
 * @param what message key {@code timeline.<what>}
 * @param args by placeholder; a value that starts with {@code @} is itself a message key
 */
public record TimelineEntry(
        @Nullable Account by,
        @Nullable Appointment capacity,
        String what,
        Map<String, String> args,
        @Nullable String opinion,
        @Nullable Duration took) {

    public TimelineEntry {
        args = Map.copyOf(args);
    }
}
