package org.xieyue.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/**
 * A file of a case, or one that its uploader has staged for a case that is not open yet.
 *
 * @param sealCode verification code, when the union itself issued the paper
 * @param audience whom it is for; null: whoever may read the case
 * @param addedBy null when the process itself issued it
 */
record Document(
        DocumentId id,
        @Nullable CaseId caseId,
        ContentHash hash,
        String kind,
        String fileName,
        long bytes,
        @Nullable String sealCode,
        @Nullable String audience,
        @Nullable AccountId addedBy,
        Instant addedAt) {}
