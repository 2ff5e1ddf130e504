package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.OwnSide;
import org.xieyue.shared.CaseId;

/** Papers on which the own side relies; for the other side they are under no address. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/table/own/{key}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Negotiation table, own side")
class TableEvidenceController {

    private final KeepAims keepAims;
    private final OwnSide ownSide;
    private final Commands commands;

    TableEvidenceController(KeepAims keepAims, OwnSide ownSide, Commands commands) {
        this.keepAims = keepAims;
        this.ownSide = ownSide;
        this.commands = commands;
    }

    @GetMapping
    @Operation(operationId = "tableEvidence", summary = "The papers of the own side on a clause")
    List<DocumentSummary> evidence(@PathVariable String id, @PathVariable String key) {
        return ownSide.notes(PathIds.caseId(id), PathIds.clauseKey(key)).evidence().stream()
                .map(DocumentSummary::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addTableEvidence",
            summary = "Adds a paper that only the own side ever sees: pdf, jpeg, png, docx or xlsx, at most 10 MiB")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentSummary.class)))
    ResponseEntity<byte[]> add(
            @PathVariable String id,
            @PathVariable String key,
            @RequestPart MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        UploadedFile given = UploadedFile.of(file);
        return commands.run(
                request,
                List.of(given.name(), given.hash()),
                () -> keepAims.attach(caseId, clause, given.name(), given.content()),
                row -> new Commands.Done(HttpStatus.CREATED, null, null, DocumentSummary.of(row)));
    }
}
