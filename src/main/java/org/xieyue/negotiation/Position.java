package org.xieyue.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;

/**
 * What a side has tabled on a clause, signed by its chief. Never changed: a correction is another position.
 *
 * @param sequence 1, 2, … over both sides
 * @param bundle the package that it belongs to
 * @param condition in its package: what is asked for, not what is given in return
 * @param signedBy null when taken over from the last text by both
 */
record Position(
        PositionId id,
        ClauseKey clause,
        Side side,
        int round,
        int sequence,
        Terms terms,
        @Nullable PackageId bundle,
        boolean condition,
        @Nullable AccountId signedBy,
        Instant tabledAt) {}
