package org.xieyue.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, in which capacity, with which opinion, and how long it took.
 *
 * @param who name of the person, or null for the process itself
 * @param capacity role and union, as the person held them then
 */
public record TimelineRow(
        Instant at,
        @Nullable String who,
        @Nullable String capacity,
        String what,
        Map<String, String> args,
        @Nullable String opinion,
        @Nullable Duration took) {}
