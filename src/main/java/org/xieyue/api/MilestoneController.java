package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.Milestone;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;

/** States of a working copy that were kept. */
@RestController
@RequestMapping(
        path = "/api/v1/processes/{process}/working-copy/milestones",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Process studio")
class MilestoneController {

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final Commands commands;

    MilestoneController(EditProcess editProcess, StudioBoard board, Commands commands) {
        this.editProcess = editProcess;
        this.board = board;
        this.commands = commands;
    }

    @Schema(name = "MilestoneNote")
    record Note(@Nullable String note) {}

    @Schema(name = "MilestoneRef")
    record Ref(UUID id) {}

    @Schema(name = "Restoring")
    record Restoring(
            @Nullable UUID window,

            @Nullable @Schema(description = "Under which the present state is kept first.")
            String note) {}

    @GetMapping
    @Operation(operationId = "milestones", summary = "States that were kept, newest first")
    List<Milestone> milestones(@PathVariable String process) {
        return board.milestones(board.workingCopy(process).folder().key());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "keepMilestone", summary = "Keep the present state under a note")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Ref.class)))
    ResponseEntity<byte[]> keep(@PathVariable String process, @RequestBody Note body, HttpServletRequest request) {
        String note = Given.text(body.note());
        return commands.run(
                request,
                body,
                () -> editProcess.keep(process, note),
                id -> Commands.Done.created("/api/v1/processes/" + process + "/working-copy/milestones", new Ref(id)));
    }

    @PostMapping(path = "/{id}/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "restoreMilestone",
            summary = "Go on with a state that was kept; the present one is kept first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkingCopyContent.class)))
    ResponseEntity<byte[]> restore(
            @PathVariable String process,
            @PathVariable String id,
            @RequestBody Restoring body,
            HttpServletRequest request) {
        WindowId window = new WindowId(Given.required(body.window(), "window"));
        String note = Revisions.note(body.note());
        return commands.run(
                request,
                body,
                () -> Revisions.current(
                        editProcess.restore(process, window, Revisions.asked(request), PathIds.any(id), note)),
                copy -> Commands.Done.ok(WorkingCopyContent.of(copy, board.editor(copy), window))
                        .tagged(Revisions.tag(copy.revision())));
    }
}
