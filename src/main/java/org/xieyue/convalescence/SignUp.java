package org.xieyue.convalescence;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;

/**
 * One person's sign-up.
 *
 * @param quota the union whose quota it uses
 * @param number neutral number under which it is published
 * @param position order on the reserve list
 * @param complete the form has been handed in
 */
record SignUp(
        SignUpId id,
        TripId trip,
        AccountId person,
        UnionId union,
        UnionId quota,
        int number,
        SignUpState state,
        @Nullable Instant heldUntil,
        boolean extended,
        @Nullable Instant confirmBy,
        boolean confirmed,
        int position,
        @Nullable WorkerCategory category,
        boolean manager,
        int companions,
        boolean complete) {

    /** The time for the form or the word is over, whether or not somebody has ended it yet. */
    boolean hasRunOut(Instant now) {
        return Stream.of(Optional.ofNullable(heldUntil), Optional.ofNullable(confirmBy))
                .flatMap(Optional::stream)
                .anyMatch(until -> !now.isBefore(until));
    }
}
