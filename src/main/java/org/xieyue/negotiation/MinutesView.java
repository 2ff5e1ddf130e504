package org.xieyue.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.parties.Side;

/**
 * The minutes of a round as they read now; both sides share them.
 *
 * @param digest SHA-256 of what the chiefs confirm; with any change another one
 * @param moves what happened, a sentence each, in Chinese
 * @param confirmations of the text as it reads now
 * @param outdated sides whose chief confirmed a text that has changed since and who are asked again
 * @param paper the printed minutes, once both chiefs have confirmed
 */
public record MinutesView(
        int round,
        Instant startedAt,
        @Nullable Instant endedAt,
        String place,
        List<String> workers,
        List<String> employers,
        List<String> moves,
        String remarks,
        String digest,
        List<Confirmed> confirmations,
        List<Side> outdated,
        @Nullable DocumentId paper) {

    /** By name, at that time. */
    public record Confirmed(Side side, String name, Instant at) {}

    public boolean confirmed() {
        return confirmations.stream().map(Confirmed::side).distinct().count() == 2;
    }

    public boolean isConfirmedBy(Side side) {
        return confirmations.stream().anyMatch(one -> one.side() == side);
    }
}
