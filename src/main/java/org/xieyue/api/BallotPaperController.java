package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotPaper;
import org.xieyue.ballots.KeepPaper;
import org.xieyue.ballots.PaperShelf;
import org.xieyue.ballots.ReadPaper;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;

/** What is read before voting: kept by those who prepare a ballot, read by voters, bound by its hash. */
@RestController
@RequestMapping(path = "/api/v1/ballots", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class BallotPaperController {

    private final KeepPaper keepPaper;
    private final ReadPaper readPaper;
    private final PaperShelf shelf;
    private final Problems problems;
    private final Commands commands;

    BallotPaperController(
            KeepPaper keepPaper, ReadPaper readPaper, PaperShelf shelf, Problems problems, Commands commands) {
        this.keepPaper = keepPaper;
        this.readPaper = readPaper;
        this.shelf = shelf;
        this.problems = problems;
        this.commands = commands;
    }

    @PostMapping(path = "/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "keepBallotPaper",
            summary = "Keep a reading paper, to be named in `papers` of a ballot of this union within a week")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BallotPaper.class)))
    ResponseEntity<byte[]> keep(
            @RequestPart @Parameter(description = "The union that holds the ballot") String union,
            @RequestPart MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        UnionId holder = new UnionId(PathIds.any(union));
        UploadedFile given = UploadedFile.of(file);
        return commands.run(
                request,
                List.of(union, given.name(), given.hash()),
                () -> keepPaper.keep(holder, given.name(), given.content()),
                paper -> new Commands.Done(org.springframework.http.HttpStatus.CREATED, null, null, paper));
    }

    @GetMapping(
            path = "/{id}/papers/{sha256}",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "readBallotPaper",
            summary =
                    "A reading paper of a ballot, by the hash that stands in its text: with a voting code, or signed in")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    ResponseEntity<?> read(
            @PathVariable String id,
            @PathVariable String sha256,
            @RequestHeader(name = VotingController.CODE_HEADER, required = false) @Nullable String code,
            HttpServletRequest request) {
        BallotId ballot = PathIds.ballotId(id);
        Answer<CaseDocuments.Content> paper =
                code == null ? Answer.done(readPaper.read(ballot, sha256)) : shelf.read(ballot, code, sha256);
        return switch (paper) {
            case Answer.Done<CaseDocuments.Content>(var file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .cacheControl(CacheControl.noStore())
                        .body(file.bytes());
            case Answer.Refused<CaseDocuments.Content>(var reasons) -> {
                Problem problem = problems.refusal(request, reasons);
                yield ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }
}
