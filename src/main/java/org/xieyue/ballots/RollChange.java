package org.xieyue.ballots;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * A change of the roll after the opening.
 *
 * @param confirmedBy null until a second person has signed it
 */
public record RollChange(
        UUID id,
        Kind kind,
        Elector elector,
        String reason,
        AccountId proposedBy,
        @Nullable Instant proposedAt,
        @Nullable AccountId confirmedBy,
        @Nullable Instant confirmedAt) {

    public enum Kind {
        ADD,
        /** Only of somebody who has not taken a paper. */
        REMOVE
    }
}
