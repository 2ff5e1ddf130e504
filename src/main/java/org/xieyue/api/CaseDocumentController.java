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
import org.xieyue.documents.CaseDocuments;
import org.xieyue.shared.CaseId;

@RestController
@RequestMapping(path = "/api/v1/cases/{id}/documents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Documents")
class CaseDocumentController {

    private final CaseDocuments documents;
    private final Commands commands;

    CaseDocumentController(CaseDocuments documents, Commands commands) {
        this.documents = documents;
        this.commands = commands;
    }

    @GetMapping
    @Operation(operationId = "documents", summary = "The files of a case")
    List<DocumentSummary> documents(@PathVariable String id) {
        return documents.of(PathIds.caseId(id)).stream()
                .map(DocumentSummary::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addDocument",
            summary = "Add a file to a case: pdf, jpeg, png, docx or xlsx by content, at most 10 MiB")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DocumentSummary.class)))
    ResponseEntity<byte[]> add(
            @PathVariable String id,
            @RequestPart @Parameter(description = "What the file is, such as income-proof") String kind,
            @RequestPart MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        CaseId caseId = PathIds.caseId(id);
        UploadedFile given = UploadedFile.of(file);
        return commands.run(
                request,
                List.of(kind, given.name(), given.hash()),
                () -> documents.add(caseId, kind, given.name(), given.content()),
                row -> new Commands.Done(HttpStatus.CREATED, null, null, DocumentSummary.of(row)));
    }
}
