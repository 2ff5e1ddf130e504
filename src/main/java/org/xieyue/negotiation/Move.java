package org.xieyue.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;

/**
 * One step at the table, with how the clause stood afterwards; kept for good.
 *
 * @param note such as why clauses were reopened; both sides read it
 */
record Move(
        int round,
        MoveKind kind,
        @Nullable ClauseKey clause,
        @Nullable Side side,
        @Nullable AccountId by,
        @Nullable PositionId position,
        @Nullable PackageId bundle,
        @Nullable ClauseState state,
        @Nullable Side next,
        String note,
        Instant at) {}
