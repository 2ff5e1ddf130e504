package org.xieyue.processes.play;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * A play that was kept under a name: every later draft must come to the same end in the same way.
 *
 * @param ends labels and ids of the end events that are expected
 * @param keptBy null where it was shipped
 * @param retireReason why somebody wants it retired; another person agrees
 */
public record Scenario(
        UUID id,
        String processKey,
        String name,
        PlayScript script,
        List<String> ends,
        @Nullable AccountId keptBy,
        Instant keptAt,
        @Nullable String retireReason,
        @Nullable AccountId retireAskedBy) {

    /** Whether it came with the process. */
    public boolean isShipped() {
        return keptBy == null;
    }
}
