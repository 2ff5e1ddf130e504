package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentRow;

@Schema(name = "Document")
record DocumentSummary(
        UUID id,
        String kind,
        String fileName,
        String mediaType,
        long bytes,
        @Nullable Integer pages,
        String addedBy,
        Instant addedAt,
        @Schema(description = "The caller has opened it.") boolean seen) {

    static DocumentSummary of(DocumentRow row) {
        return new DocumentSummary(
                row.id().value(),
                row.kind(),
                row.fileName(),
                row.mediaType(),
                row.bytes(),
                row.pages(),
                row.addedBy(),
                row.addedAt(),
                row.seenByReader());
    }
}
