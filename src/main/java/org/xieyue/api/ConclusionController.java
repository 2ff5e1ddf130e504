package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.xieyue.agreements.OutcomeType;
import org.xieyue.conclusion.ConclusionBoard;
import org.xieyue.conclusion.ConclusionStage;
import org.xieyue.conclusion.FileAgreement;
import org.xieyue.conclusion.FilingItem;
import org.xieyue.conclusion.SealAgreement;
import org.xieyue.conclusion.Signature;
import org.xieyue.documents.DocumentId;
import org.xieyue.parties.Side;
import org.xieyue.shared.NotFound;

/** From the draft to the publication; what people do on the way are tasks of the case, see {@code /api/v1/tasks}. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/conclusion", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Conclusion")
class ConclusionController {

    private final ConclusionBoard board;
    private final FileAgreement fileAgreement;
    private final SealAgreement sealAgreement;
    private final Commands commands;

    ConclusionController(
            ConclusionBoard board, FileAgreement fileAgreement, SealAgreement sealAgreement, Commands commands) {
        this.board = board;
        this.fileAgreement = fileAgreement;
        this.sealAgreement = sealAgreement;
        this.commands = commands;
    }

    record SignatureSummary(Signature.Act act, Side side, String name, LocalDate on) {}

    @Schema(description = "Without a day the employer has not sealed and is not covered.")
    record SealSummary(
            String employer, int workers, @Nullable LocalDate sealedOn) {}

    @Schema(description = "An item of the filing pack; without papers it is missing.")
    record FilingItemSummary(FilingItem item, boolean there, List<UUID> papers) {}

    record ConclusionSummary(
            OutcomeType outcome,
            ConclusionStage stage,
            int attempt,
            String textHash,
            UUID draft,
            LocalDate draftedOn,
            @Nullable LocalDate initialledOn,
            @Nullable LocalDate votedOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate fileDueOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate repairDueOn,
            @Nullable String receiptNumber,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate reviewDueOn,
            @Nullable LocalDate objectedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate publishDueOn,
            @Nullable LocalDate publishedOn,
            List<SignatureSummary> signatures,
            List<SealSummary> seals,
            List<FilingItemSummary> filing) {}

    record FilingPapers(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            FilingItem item,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<UUID> papers) {}

    record SealEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate sealedOn,

            @Nullable UUID paper) {}

    record ItemRef(FilingItem item) {}

    record SealRef(UUID employer) {}

    @GetMapping
    @Operation(
            operationId = "conclusion",
            summary =
                    "Where a bargaining case stands between its draft and its publication; 404 before the first draft")
    ConclusionSummary conclusion(@PathVariable String id) {
        return board.of(PathIds.caseId(id)).map(ConclusionController::summary).orElseThrow(NotFound::new);
    }

    @PostMapping(path = "/filing-papers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "provideFilingPapers", summary = "Hands in papers for an item of the filing pack")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemRef.class)))
    ResponseEntity<byte[]> provide(
            @PathVariable String id, @RequestBody FilingPapers papers, HttpServletRequest request) {
        FilingItem item = papers.item();
        if (item == null) {
            throw Rejected.malformed("item", "missing", "item");
        }
        List<DocumentId> given = Objects.requireNonNullElse(papers.papers(), List.<UUID>of()).stream()
                .map(DocumentId::new)
                .toList();
        return commands.run(
                request,
                papers,
                () -> fileAgreement.provide(PathIds.caseId(id), item, given),
                done -> Commands.Done.ok(new ItemRef(done)));
    }

    @PostMapping(path = "/seals/{employer}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "sealAgreement",
            summary =
                    "An employer has sealed; also after the agreement came into force, which then binds it from its seal on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SealRef.class)))
    ResponseEntity<byte[]> seal(
            @PathVariable String id,
            @PathVariable String employer,
            @RequestBody SealEntry entry,
            HttpServletRequest request) {
        LocalDate on = entry.sealedOn();
        if (on == null) {
            throw Rejected.malformed("sealedOn", "missing", "sealedOn");
        }
        UUID paper = entry.paper();
        return commands.run(
                request,
                entry,
                () -> sealAgreement.seal(
                        PathIds.caseId(id),
                        PathIds.employerId(employer),
                        on,
                        paper == null ? null : new DocumentId(paper)),
                put -> Commands.Done.ok(new SealRef(put.value())));
    }

    private static ConclusionSummary summary(ConclusionBoard.View view) {
        return new ConclusionSummary(
                view.outcome(),
                view.stage(),
                view.attempt(),
                view.textHash(),
                view.draft().value(),
                view.draftedOn(),
                view.initialledOn(),
                view.votedOn(),
                view.signedOn(),
                view.fileDueOn(),
                view.filedOn(),
                view.repairDueOn(),
                view.receiptNumber(),
                view.receivedOn(),
                view.reviewDueOn(),
                view.objectedOn(),
                view.inForceFrom(),
                view.publishDueOn(),
                view.publishedOn(),
                view.signatures().stream()
                        .map(one -> new SignatureSummary(one.act(), one.side(), one.name(), one.on()))
                        .toList(),
                view.seals().stream()
                        .map(one -> new SealSummary(one.employer(), one.workers(), one.sealedOn()))
                        .toList(),
                view.filing().stream()
                        .map(one -> new FilingItemSummary(
                                one.item(),
                                one.isThere(),
                                one.papers().stream().map(DocumentId::value).toList()))
                        .toList());
    }
}
