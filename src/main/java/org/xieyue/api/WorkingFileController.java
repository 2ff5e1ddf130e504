package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.documents.ContentHash;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.Brought;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.interchange.Bundle;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

/** Files of a working copy: one by one, or all of them from and to another editor. */
@RestController
@RequestMapping(path = "/api/v1/processes/{process}/working-copy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Process studio")
class WorkingFileController {

    private static final String ZIP = "application/zip";

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final Commands commands;
    private final Texts texts;

    WorkingFileController(EditProcess editProcess, StudioBoard board, Commands commands, Texts texts) {
        this.editProcess = editProcess;
        this.board = board;
        this.commands = commands;
        this.texts = texts;
    }

    @GetMapping(
            path = "/files/{name}",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "workingFile", summary = "A file as it was saved: BPMN, DMN or form-js JSON in UTF-8")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    ResponseEntity<byte[]> file(@PathVariable String process, @PathVariable String name) {
        WorkingCopy copy = board.workingCopy(process);
        byte[] content = copy.folder().files().get(name);
        if (content == null) {
            throw new NotFound();
        }
        return download(copy, name, MediaType.APPLICATION_OCTET_STREAM_VALUE, content);
    }

    @PutMapping(
            path = "/files/{name}",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_XML_VALUE})
    @Operation(
            operationId = "saveWorkingFile",
            summary = "Save a file over the revision that was read; what is unfinished is saved, what could run is not")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FindingContent.Saved.class)))
    ResponseEntity<byte[]> save(
            @PathVariable String process,
            @PathVariable String name,
            @RequestParam @Parameter(description = "The window that draws") UUID window,
            @RequestBody(required = false) byte @Nullable [] content,
            HttpServletRequest request) {
        byte[] given = content == null ? new byte[0] : content;
        WindowId drawing = new WindowId(window);
        return commands.run(
                request,
                List.of(window, ContentHash.of(given).toString()),
                () -> Revisions.current(editProcess.save(process, drawing, Revisions.asked(request), name, given)),
                saved -> saved(saved, request));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importIntoWorkingCopy",
            summary = "Take a .bpmn, .dmn or .form file or a .zip of them from another editor, all or nothing; the"
                    + " present state becomes a milestone")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FindingContent.Saved.class)))
    ResponseEntity<byte[]> bringIn(
            @PathVariable String process,
            @RequestPart MultipartFile file,
            @RequestParam @Parameter(description = "The window that draws") UUID window,
            @RequestParam(defaultValue = "false")
                    @Parameter(
                            description =
                                    "Give the diagram this process's id, and leave out what other editors noted in"
                                            + " it")
                    boolean takeOver,
            HttpServletRequest request)
            throws IOException {
        UploadedFile given = UploadedFile.of(file);
        WindowId drawing = new WindowId(window);
        return commands.run(
                request,
                List.of(window, takeOver, given.name(), given.hash()),
                () -> files(given)
                        .then(files -> Revisions.current(editProcess.bringIn(
                                process,
                                drawing,
                                Revisions.asked(request),
                                new Brought(files, takeOver),
                                note(given.name(), request)))),
                saved -> saved(saved, request));
    }

    @GetMapping(
            path = "/export",
            produces = {ZIP, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "exportWorkingCopy",
            summary = "All files as a zip archive, the same to the byte each time")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP))
    ResponseEntity<byte[]> export(@PathVariable String process) {
        WorkingCopy copy = board.workingCopy(process);
        return download(
                copy, process + Bundle.SUFFIX, ZIP, Bundle.of(copy.folder().files()));
    }

    private static Answer<Map<String, byte[]>> files(UploadedFile given) {
        if (!given.name().toLowerCase(Locale.ROOT).endsWith(Bundle.SUFFIX)) {
            return Answer.done(Map.of(given.name(), given.content()));
        }
        return Bundle.files(given.content())
                .<Answer<Map<String, byte[]>>>map(Answer::done)
                .orElseGet(() -> Answer.refused("processes.edit.bundle", given.name()));
    }

    private String note(String name, HttpServletRequest request) {
        return Revisions.shortened(texts.say(Languages.of(request), "studio.ui.note.import", name));
    }

    private Commands.Done saved(Assessment assessment, HttpServletRequest request) {
        return Commands.Done.ok(FindingContent.Saved.of(assessment, Languages.of(request), texts))
                .tagged(Revisions.tag(assessment.revision()));
    }

    private static ResponseEntity<byte[]> download(WorkingCopy copy, String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(copy.revision()))
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
