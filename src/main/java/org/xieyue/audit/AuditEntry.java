package org.xieyue.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as it is kept for good.
 *
 * @param account who; null when nobody was signed in
 * @param union where that person belongs
 * @param capacity the posts held at that moment, {@code ROLE@union} separated by blanks
 * @param details JSON object with sorted keys
 */
record AuditEntry(
        Instant recordedAt,
        @Nullable UUID account,
        @Nullable UUID union,
        String capacity,
        Authority authority,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String caseId,
        String details) {}
