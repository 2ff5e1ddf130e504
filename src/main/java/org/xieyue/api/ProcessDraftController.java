package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.LookedAt;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.compare.Change;

/** Versions that were handed in, and their publication by somebody else. */
@RestController
@RequestMapping(path = "/api/v1/processes/{process}/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Process studio")
class ProcessDraftController {

    private final ProcessBoard board;
    private final PublishProcess publishProcess;
    private final Commands commands;

    ProcessDraftController(ProcessBoard board, PublishProcess publishProcess, Commands commands) {
        this.board = board;
        this.publishProcess = publishProcess;
        this.commands = commands;
    }

    @Schema(name = "Publication", description = "What is published: content and version that were looked at.")
    record Publication(
            @Nullable String hash,

            @Nullable
            @Schema(
                    description =
                            "The version that the draft was compared with: inUse of the draft, 0 when none was published.")
            Integer inUse,

            @Nullable @Schema(description = "What changes and why, for case workers; absent for the author's words.")
            String note,

            @Nullable @Schema(description = "Of who publishes, for the record.")
            String opinion) {}

    @Schema(name = "PublishedVersion")
    record Published(String process, int version) {}

    @GetMapping
    @Operation(operationId = "processDrafts", summary = "What was handed in, newest first, with hash and decision")
    List<ProcessDraftRow> drafts(@PathVariable String process) {
        board.versions(process);
        return board.drafts(process);
    }

    @GetMapping("/{id}/changes")
    @Operation(
            operationId = "processDraftChanges",
            summary = "What a draft changes of the version that is published now, element by element")
    List<Change> changes(@PathVariable String process, @PathVariable String id) {
        return board.changes(of(process, id));
    }

    @PostMapping(path = "/{id}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "publishProcessDraft",
            summary = "Publish what somebody else handed in: by an administrator of the top union, by the hash and the"
                    + " version in use that were looked at")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Published.class)))
    ResponseEntity<byte[]> publish(
            @PathVariable String process,
            @PathVariable String id,
            @RequestBody Publication body,
            HttpServletRequest request) {
        LookedAt looked = new LookedAt(Given.required(body.hash(), "hash"), Given.required(body.inUse(), "inUse"));
        return commands.run(
                request,
                body,
                () -> publishProcess.publishDraft(
                        of(process, id), looked, Given.text(body.note()), Given.text(body.opinion())),
                version -> Commands.Done.ok(new Published(process, version)));
    }

    /** A draft of another process is none of this one. */
    private DraftId of(String process, String id) {
        return board.draftRow(process, new DraftId(PathIds.any(id))).id();
    }
}
