package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.documents.DocumentId;
import org.xieyue.parties.ChooseChief;
import org.xieyue.parties.FileMandate;
import org.xieyue.parties.PrintMandate;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.parties.Side;

/** By which papers representatives and chiefs of a bargaining case sit. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/parties", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
class MandateController {

    private final ChooseChief chooseChief;
    private final FileMandate fileMandate;
    private final PrintMandate printMandate;
    private final Commands commands;

    MandateController(ChooseChief chooseChief, FileMandate fileMandate, PrintMandate printMandate, Commands commands) {
        this.chooseChief = chooseChief;
        this.fileMandate = fileMandate;
        this.printMandate = printMandate;
        this.commands = commands;
    }

    @Schema(description = "A chief's mandate, or the paper of a seat.")
    record MandateEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Nullable LocalDate until,
            @Nullable UUID paper) {}

    record ChiefEnd(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Side side,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate lastDay) {}

    record MandateRef(UUID id) {}

    @GetMapping(path = "/resolution-draft", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printResolution",
            summary = "How the representatives of a side came about (产生决议), as PDF to be signed; kept nowhere")
    ResponseEntity<byte[]> resolution(@PathVariable String id, @RequestParam Side side) {
        return PaperFile.of(printMandate.resolution(PathIds.caseId(id), side));
    }

    @GetMapping(path = "/mandate-draft", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printMandate",
            summary =
                    "A mandate (委托书) as PDF to be signed, for a representative or blank for an outsider; kept nowhere")
    ResponseEntity<byte[]> draft(
            @PathVariable String id,
            @RequestParam Side side,
            @RequestParam(required = false) @Nullable UUID representative,
            @RequestParam(defaultValue = "false") boolean chief) {
        return PaperFile.of(printMandate.mandate(
                PathIds.caseId(id), side, representative == null ? null : new RepresentativeId(representative), chief));
    }

    @PostMapping(path = "/representatives/{representative}/chief", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "chooseChief", summary = "Makes a representative the chief of their side")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MandateRef.class)))
    ResponseEntity<byte[]> chief(
            @PathVariable String id,
            @PathVariable String representative,
            @RequestBody MandateEntry entry,
            HttpServletRequest request) {
        return commands.run(
                request,
                entry,
                () -> chooseChief.choose(
                        PathIds.caseId(id),
                        new RepresentativeId(PathIds.any(representative)),
                        Given.required(entry.from(), "from"),
                        entry.until(),
                        Given.document(entry.paper())),
                mandate -> Commands.Done.ok(new MandateRef(mandate.value())));
    }

    @PostMapping(path = "/representatives/{representative}/mandates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "fileMandate", summary = "Files the paper by which a representative sits at the table")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MandateRef.class)))
    ResponseEntity<byte[]> mandate(
            @PathVariable String id,
            @PathVariable String representative,
            @RequestBody MandateEntry entry,
            HttpServletRequest request) {
        DocumentId paper = Given.document(entry.paper());
        if (paper == null) {
            throw Given.missing("paper");
        }
        return commands.run(
                request,
                entry,
                () -> fileMandate.file(
                        PathIds.caseId(id),
                        new RepresentativeId(PathIds.any(representative)),
                        paper,
                        Given.required(entry.from(), "from"),
                        entry.until()),
                mandate -> Commands.Done.ok(new MandateRef(mandate.value())));
    }

    @PostMapping(path = "/chief-ends", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "endChief", summary = "Ends the mandate of a side's chief")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MandateRef.class)))
    ResponseEntity<byte[]> endChief(@PathVariable String id, @RequestBody ChiefEnd end, HttpServletRequest request) {
        Side side = end.side();
        if (side == null) {
            throw Given.missing("side");
        }
        return commands.run(
                request,
                end,
                () -> chooseChief.end(PathIds.caseId(id), side, Given.required(end.lastDay(), "lastDay")),
                mandate -> Commands.Done.ok(new MandateRef(mandate.value())));
    }
}
