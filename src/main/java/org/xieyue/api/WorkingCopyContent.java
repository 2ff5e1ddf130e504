package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.ContentHash;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;

@Schema(name = "WorkingCopy", description = "A process that is being changed; its ETag is the revision.")
record WorkingCopyContent(
        String process,

        @Schema(description = "The published version that it began with.")
        int baseVersion,

        long revision,

        @Schema(description = "Whether nothing differs from that version.")
        boolean unchanged,

        @Schema(description = "Who draws now; absent when nobody does.") @Nullable
        String editor,

        @Schema(description = "Whether it is the window of this request that draws.")
        boolean drawing,

        Instant savedAt,
        List<WorkingFile> files) {

    @Schema(name = "WorkingFile", description = "A file; its content is at files/{name}, its hash is SHA-256.")
    record WorkingFile(String name, int size, String hash) {}

    static WorkingCopyContent of(WorkingCopy copy, @Nullable String editor, @Nullable WindowId window) {
        return new WorkingCopyContent(
                copy.folder().key(),
                copy.baseVersion(),
                copy.revision(),
                copy.isUnchanged(),
                copy.editor() == null ? null : editor,
                window != null && window.equals(copy.window()),
                copy.savedAt(),
                copy.folder().files().entrySet().stream()
                        .map(file -> new WorkingFile(
                                file.getKey(),
                                file.getValue().length,
                                ContentHash.of(file.getValue()).toString()))
                        .toList());
    }
}
