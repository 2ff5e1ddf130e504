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
import org.xieyue.processes.Assessment;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.compare.Change;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Texts;

/** The one working copy of a process: who draws in it, what the rules say of it, what it changes. */
@RestController
@RequestMapping(path = "/api/v1/processes/{process}/working-copy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Process studio")
class WorkingCopyController {

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final Commands commands;
    private final Texts texts;

    WorkingCopyController(EditProcess editProcess, StudioBoard board, Commands commands, Texts texts) {
        this.editProcess = editProcess;
        this.board = board;
        this.commands = commands;
        this.texts = texts;
    }

    @Schema(
            name = "StudioWindow",
            description =
                    "Where one draws: an id that the client makes for itself and keeps. One window draws at a time.")
    record Window(@Nullable UUID window) {}

    @Schema(name = "HandingIn")
    record HandingIn(
            @Nullable UUID window,

            @Nullable @Schema(description = "What changes and why, for those who decide on it.")
            String note) {}

    @Schema(name = "HandedIn")
    record HandedIn(UUID draft) {}

    @Schema(name = "Left")
    record Left(String process) {}

    @GetMapping
    @Operation(operationId = "workingCopy", summary = "The working copy as it was saved; 404 before anybody opened it")
    ResponseEntity<WorkingCopyContent> read(@PathVariable String process) {
        WorkingCopy copy = board.workingCopy(process);
        return ResponseEntity.ok().eTag(Revisions.tag(copy.revision())).body(content(copy, null));
    }

    @PostMapping(path = "/open", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "openWorkingCopy",
            summary =
                    "Draw in this window if nobody else does; begins with the published version. `drawing` says whether")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkingCopyContent.class)))
    ResponseEntity<byte[]> open(@PathVariable String process, @RequestBody Window body, HttpServletRequest request) {
        WindowId window = new WindowId(Given.required(body.window(), "window"));
        return commands.run(
                request, body, () -> Answer.done(editProcess.open(process, window)), copy -> done(copy, window));
    }

    @PostMapping(path = "/take-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "takeOverWorkingCopy",
            summary = "Draw on in this window, whoever drew before; recorded in the audit")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkingCopyContent.class)))
    ResponseEntity<byte[]> takeOver(
            @PathVariable String process, @RequestBody Window body, HttpServletRequest request) {
        WindowId window = new WindowId(Given.required(body.window(), "window"));
        return commands.run(
                request, body, () -> Answer.done(editProcess.takeOver(process, window)), copy -> done(copy, window));
    }

    @PostMapping(path = "/leave", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "leaveWorkingCopy", summary = "Let somebody else draw; what was saved stays")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Left.class)))
    ResponseEntity<byte[]> leave(@PathVariable String process, @RequestBody Window body, HttpServletRequest request) {
        WindowId window = new WindowId(Given.required(body.window(), "window"));
        return commands.run(
                request,
                body,
                () -> {
                    editProcess.leave(process, window);
                    return Answer.done(process);
                },
                left -> Commands.Done.ok(new Left(left)));
    }

    @GetMapping("/findings")
    @Operation(operationId = "workingCopyFindings", summary = "What the rules say of it, as sentences with the way out")
    ResponseEntity<List<FindingContent>> findings(@PathVariable String process, HttpServletRequest request) {
        Assessment assessment = editProcess.assessment(process);
        return ResponseEntity.ok()
                .eTag(Revisions.tag(assessment.revision()))
                .body(FindingContent.all(assessment.findings(), Languages.of(request), texts));
    }

    @GetMapping("/changes")
    @Operation(
            operationId = "workingCopyChanges",
            summary = "What it changes of the version that is published now, element by element")
    ResponseEntity<List<Change>> changes(@PathVariable String process) {
        Assessment assessment = editProcess.assessment(process);
        return ResponseEntity.ok().eTag(Revisions.tag(assessment.revision())).body(assessment.changes());
    }

    @PostMapping(path = "/begin-again", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "beginWorkingCopyAgain",
            summary = "Begin again with what is published now; the present state becomes a milestone under the note")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkingCopyContent.class)))
    ResponseEntity<byte[]> beginAgain(
            @PathVariable String process, @RequestBody HandingIn body, HttpServletRequest request) {
        WindowId window = new WindowId(Given.required(body.window(), "window"));
        String note = Revisions.note(body.note());
        return commands.run(
                request,
                body,
                () -> Revisions.current(editProcess.beginAgain(process, window, Revisions.asked(request), note)),
                copy -> done(copy, window));
    }

    @PostMapping(path = "/hand-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handInWorkingCopy",
            summary = "Hand the present state in as a draft; somebody else publishes it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandedIn.class)))
    ResponseEntity<byte[]> handIn(
            @PathVariable String process, @RequestBody HandingIn body, HttpServletRequest request) {
        WindowId window = new WindowId(Given.required(body.window(), "window"));
        String note = body.note() == null ? "" : body.note();
        return commands.run(
                request,
                body,
                () -> Revisions.current(editProcess.handIn(process, window, Revisions.asked(request), note)),
                draft ->
                        Commands.Done.created("/api/v1/processes/" + process + "/drafts", new HandedIn(draft.value())));
    }

    private Commands.Done done(WorkingCopy copy, WindowId window) {
        return Commands.Done.ok(content(copy, window)).tagged(Revisions.tag(copy.revision()));
    }

    private WorkingCopyContent content(WorkingCopy copy, @Nullable WindowId window) {
        return WorkingCopyContent.of(copy, board.editor(copy), window);
    }
}
