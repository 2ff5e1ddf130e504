package org.xieyue.processes.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/**
 * A case that one person proposes to move to another step, and what became of it.
 *
 * @param mine whether the reader proposed it, and therefore cannot consent
 * @param preview what it means; null once it is decided
 */
public record Repair(
        RepairId id,
        CaseId caseId,
        String caseNumber,
        String from,
        String to,
        String reason,
        String proposedBy,
        Instant proposedAt,
        boolean mine,
        @Nullable Decision decision,
        @Nullable String decidedBy,
        @Nullable MovePreview preview) {

    public enum Decision {
        CONSENTED,
        DECLINED,
        /** The case has moved, so that somebody has proposed anew. */
        STALE
    }
}
