package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.documents.DocumentRow;

/**
 * What the reader's own side keeps to itself about one clause. Never part of {@link TableView}: it is read by a query of its
 * own that knows no side but that of the person who asks.
 */
public record OwnNotes(
        ClauseKey clause,
        int aimsVersion,
        Aims aims,
        @Nullable Draft draft,
        List<Draft> besides,
        List<Mandate> mandates,
        List<DocumentRow> evidence) {

    /**
     * A position that the side prepares.
     *
     * @param version 0 for one that was written at the same time as another and waits to be merged
     * @param basedOn the version that its author had before them
     * @param base what that version says; null where the author had no draft before them, but what is tabled or the last text
     */
    public record Draft(
            UUID id,
            int version,
            int basedOn,
            Terms terms,
            String author,
            Instant at,
            @Nullable Terms base) {}

    /**
     * Leave to go below the floor.
     *
     * @param amount down (or up) to here
     * @param granted null: the chief has not decided yet
     * @param limit as far as the side may go once it is granted, perhaps less far than it asked for
     * @param answer what the chief said
     */
    public record Mandate(
            UUID id,
            BigDecimal amount,
            String reason,
            String askedBy,
            Instant askedAt,
            @Nullable Boolean granted,
            BigDecimal limit,
            String answer) {}
}
