package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.LeaveAnswer;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.OwnSide;
import org.xieyue.negotiation.PrepareDraft;
import org.xieyue.negotiation.PrintPlan;
import org.xieyue.shared.CaseId;

/** What the own side keeps to itself. No address names a side: it is always that of the person who asks. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/table/own", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Negotiation table, own side")
class OwnSideController {

    private final OwnSide ownSide;
    private final KeepAims keepAims;
    private final PrepareDraft prepareDraft;
    private final PrintPlan printPlan;
    private final Commands commands;

    OwnSideController(
            OwnSide ownSide, KeepAims keepAims, PrepareDraft prepareDraft, PrintPlan printPlan, Commands commands) {
        this.ownSide = ownSide;
        this.keepAims = keepAims;
        this.prepareDraft = prepareDraft;
        this.printPlan = printPlan;
        this.commands = commands;
    }

    record OwnDraft(
            UUID id, int version, int basedOn, @Nullable TableTerms terms, String author, Instant at) {}

    record OwnMandate(
            UUID id,
            BigDecimal amount,
            String reason,
            String askedBy,
            Instant askedAt,
            @Nullable Boolean granted,
            BigDecimal limit,
            String answer) {}

    @Schema(description = "What the own side wants of a clause; seen by its representatives only.")
    record OwnClause(
            String key,
            int version,
            @Nullable BigDecimal target,
            @Nullable BigDecimal acceptable,
            @Nullable BigDecimal floor,
            String argument,
            String note,
            @Nullable OwnDraft draft,
            List<OwnDraft> besides,
            List<OwnMandate> mandates,
            List<UUID> evidence) {}

    @Schema(description = "version: the one that the author had before them; a colleague's newer one is a conflict.")
    record AimsEntry(
            @Nullable Integer version,
            @Nullable BigDecimal target,
            @Nullable BigDecimal acceptable,
            @Nullable BigDecimal floor,
            @Nullable String argument,
            @Nullable String note) {}

    @Schema(
            description =
                    "basedOn: the version that the author had before them; merges: texts beside it that are part of this one.")
    record DraftEntry(
            @Nullable TableTerms terms,
            @Nullable Integer basedOn,
            @Nullable List<UUID> merges) {}

    record MandateRequest(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BigDecimal amount,

            @Nullable String reason) {}

    @Schema(description = "amount: as far as this and no further, if less than what was asked for; words: why refused.")
    record MandateDecision(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean granted,

            @Nullable BigDecimal amount,
            @Nullable String words) {}

    record KeptVersion(int version) {}

    @Schema(description = "beside: a colleague was faster, the text is kept beside the newest version under this id.")
    record KeptDraft(int version, @Nullable UUID beside) {}

    record MandateRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "ownSide", summary = "Aims, drafts, mandates and evidence of the own side, by clause")
    List<OwnClause> own(@PathVariable String id) {
        return ownSide.all(PathIds.caseId(id)).stream()
                .map(OwnSideController::clause)
                .toList();
    }

    @GetMapping(path = "/plan", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printOwnPlan",
            summary = "The bargaining plan of the own side (协商方案) as PDF; made for this answer and kept nowhere")
    ResponseEntity<byte[]> plan(@PathVariable String id) {
        return PaperFile.of(printPlan.print(PathIds.caseId(id)));
    }

    private static OwnClause clause(OwnNotes notes) {
        Aims aims = notes.aims();
        OwnNotes.Draft draft = notes.draft();
        return new OwnClause(
                notes.clause().value(),
                notes.aimsVersion(),
                aims.target(),
                aims.acceptable(),
                aims.floor(),
                aims.argument(),
                aims.note(),
                draft == null ? null : draft(draft),
                notes.besides().stream().map(OwnSideController::draft).toList(),
                notes.mandates().stream()
                        .map(one -> new OwnMandate(
                                one.id(),
                                one.amount(),
                                one.reason(),
                                one.askedBy(),
                                one.askedAt(),
                                one.granted(),
                                one.limit(),
                                one.answer()))
                        .toList(),
                notes.evidence().stream().map(paper -> paper.id().value()).toList());
    }

    private static OwnDraft draft(OwnNotes.Draft draft) {
        return new OwnDraft(
                draft.id(), draft.version(), draft.basedOn(), TableTerms.of(draft.terms()), draft.author(), draft.at());
    }

    @PutMapping(path = "/{key}/aims", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "keepAims", summary = "Target, acceptable, floor, argument and note of the own side")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptVersion.class)))
    ResponseEntity<byte[]> aims(
            @PathVariable String id,
            @PathVariable String key,
            @RequestBody AimsEntry entry,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        Aims aims = new Aims(
                entry.target(),
                entry.acceptable(),
                entry.floor(),
                TableController.text(entry.argument()),
                TableController.text(entry.note()));
        int version = entry.version() == null ? 0 : entry.version();
        return commands.run(
                request,
                entry,
                () -> keepAims.keep(caseId, clause, aims, version),
                kept -> Commands.Done.ok(new KeptVersion(kept)));
    }

    @PostMapping(path = "/{key}/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "keepTableDraft", summary = "Prepares a position; two who write at once lose neither text")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptDraft.class)))
    ResponseEntity<byte[]> draft(
            @PathVariable String id,
            @PathVariable String key,
            @RequestBody DraftEntry entry,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        Set<UUID> merges = entry.merges() == null ? Set.of() : new HashSet<>(entry.merges());
        int basedOn = entry.basedOn() == null ? 0 : entry.basedOn();
        return commands.run(
                request,
                entry,
                () -> prepareDraft.save(caseId, clause, TableTerms.read(entry.terms()), basedOn, merges),
                saved -> Commands.Done.ok(new KeptDraft(saved.version(), saved.beside())));
    }

    @PostMapping(path = "/{key}/mandates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "askMandate", summary = "Asks the own chief for leave to go below the floor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MandateRef.class)))
    ResponseEntity<byte[]> ask(
            @PathVariable String id,
            @PathVariable String key,
            @RequestBody MandateRequest asked,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        BigDecimal amount = asked.amount();
        if (amount == null) {
            throw Rejected.malformed("amount", "missing", "amount");
        }
        return commands.run(
                request,
                asked,
                () -> keepAims.askMandate(caseId, clause, amount, TableController.text(asked.reason())),
                mandate -> Commands.Done.ok(new MandateRef(mandate)));
    }

    @PostMapping(path = "/mandates/{mandate}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decideMandate",
            summary = "The chief of the own side grants, narrows or refuses with a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MandateRef.class)))
    ResponseEntity<byte[]> decide(
            @PathVariable String id,
            @PathVariable String mandate,
            @RequestBody MandateDecision decision,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        UUID which = PathIds.uuid(mandate);
        Boolean granted = decision.granted();
        if (granted == null) {
            throw Rejected.malformed("granted", "missing", "granted");
        }
        return commands.run(
                request,
                decision,
                () -> keepAims.decideMandate(
                        caseId,
                        which,
                        new LeaveAnswer(granted, decision.amount(), TableController.text(decision.words()))),
                decided -> Commands.Done.ok(new MandateRef(decided)));
    }
}
