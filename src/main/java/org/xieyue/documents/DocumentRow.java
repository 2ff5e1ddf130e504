package org.xieyue.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case.
 *
 * @param kind message key {@code document.kind.<kind>}, such as {@code income-proof}
 * @param seenByReader the person who is signed in has opened it since it was added
 */
public record DocumentRow(
        DocumentId id,
        String kind,
        String fileName,
        String mediaType,
        long bytes,
        @Nullable Integer pages,
        String addedBy,
        Instant addedAt,
        boolean seenByReader) {}
