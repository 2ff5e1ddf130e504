package org.xieyue.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same from opening to close, remembered for the voting.
 *
 * @param tokenKey null unless secret
 */
record KnownBallot(
        BallotId id,
        String textHash,
        Marks marks,
        int ciphertextBytes,
        @Nullable TokenKey tokenKey,
        @Nullable Instant closesAt) {

    boolean isInTime(Instant now) {
        return closesAt == null || now.isBefore(closesAt);
    }
}
