package org.xieyue.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An objection as those read it who settle it, and the person who raised it: never with a name. */
public record ObjectionRow(
        String text,
        Instant raisedAt,
        State state,
        @Nullable String reason) {

    public enum State {
        OPEN,
        UPHELD,
        DISMISSED
    }
}
