package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EndAgreement;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.api.AgreementContents.AgreementSummary;
import org.xieyue.api.AgreementContents.BreachContent;
import org.xieyue.api.AgreementContents.ClauseChangeContent;
import org.xieyue.api.AgreementContents.CoverageContent;
import org.xieyue.api.AgreementContents.FloorContent;
import org.xieyue.api.AgreementContents.HitContent;
import org.xieyue.api.AgreementContents.RenewalContent;
import org.xieyue.api.AgreementContents.VersionContent;
import org.xieyue.api.AgreementContents.VersionSummary;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;

@RestController
@RequestMapping(path = "/api/v1/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements")
class AgreementController {

    private static final int PAGE = 50;

    private final AgreementRegister register;
    private final EnterAgreement enterAgreement;
    private final EndAgreement endAgreement;
    private final Commands commands;

    AgreementController(
            AgreementRegister register, EnterAgreement enterAgreement, EndAgreement endAgreement, Commands commands) {
        this.register = register;
        this.enterAgreement = enterAgreement;
        this.endAgreement = endAgreement;
        this.commands = commands;
    }

    record AgreementPage(
            List<AgreementSummary> agreements, @Nullable String next) {}

    @Schema(description = "A model text; each clause begins a line with 第…条.")
    record ModelTextEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ContractKind kind,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ScopeType scope,

            @Nullable Industry industry,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String text,

            @Nullable @Schema(description = "Where topics or figures are read wrongly.")
            List<TextReadingController.ReadingCorrection> corrections) {}

    record TextRevision(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String text,

            @Nullable String note) {}

    record EarlyEnd(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            EndAgreement.@Nullable Ground ground,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Last day in force")
            LocalDate lastDay) {}

    record AgreementRef(UUID id) {}

    @GetMapping
    @Operation(
            operationId = "agreements",
            summary = "The register, newest first; text finds titles and words of clauses")
    AgreementPage agreements(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Industry industry,
            @RequestParam(required = false) @Nullable AgreementStage stage,
            @RequestParam(required = false) @Nullable LocalDate expiringBy,
            @RequestParam(required = false) @Nullable String after) {
        if (after != null && !after.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z_[0-9a-f-]{36}")) {
            throw Rejected.malformed("after", "after");
        }
        Page<AgreementRow> page = register.list(
                new AgreementRegister.Filter(
                        CongressController.text(text),
                        area == null ? null : PathIds.unionId(area),
                        industry == null ? null : industry.name(),
                        stage,
                        expiringBy),
                after,
                PAGE);
        return new AgreementPage(page.rows().stream().map(AgreementSummary::of).toList(), page.next());
    }

    @GetMapping("/clauses")
    @Operation(operationId = "findClauses", summary = "Clauses of newest texts that hold all these words")
    List<HitContent> clauses(@RequestParam String text) {
        return register.clauses(CongressController.text(text), PAGE).stream()
                .map(HitContent::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "agreement", summary = "One agreement with its dates")
    AgreementSummary agreement(@PathVariable String id) {
        return AgreementSummary.of(register.agreement(PathIds.agreementId(id)));
    }

    @GetMapping("/{id}/versions")
    @Operation(operationId = "agreementVersions", summary = "Versions of the text, newest first")
    List<VersionSummary> versions(@PathVariable String id) {
        return register.versions(PathIds.agreementId(id)).stream()
                .map(VersionSummary::of)
                .toList();
    }

    @GetMapping("/{id}/versions/{number}")
    @Operation(operationId = "agreementText", summary = "The clauses of one version")
    VersionContent version(@PathVariable String id, @PathVariable int number) {
        return VersionContent.of(register.text(PathIds.agreementId(id), number));
    }

    @GetMapping("/{id}/changes")
    @Operation(operationId = "agreementChanges", summary = "What became of each clause from one version to another")
    List<ClauseChangeContent> changes(@PathVariable String id, @RequestParam int from, @RequestParam int to) {
        return register.changes(PathIds.agreementId(id), from, to).stream()
                .map(ClauseChangeContent::of)
                .toList();
    }

    @GetMapping("/{id}/coverage")
    @Operation(operationId = "agreementCoverage", summary = "Whom it binds from when to when, most workers first")
    List<CoverageContent> coverage(@PathVariable String id) {
        return register.coverage(PathIds.agreementId(id)).stream()
                .map(one -> CoverageContent.of(one.name(), one.coverage()))
                .toList();
    }

    @GetMapping("/{id}/floor")
    @Operation(operationId = "agreementFloor", summary = "Texts that bind it from above, and clauses that fall below")
    FloorContent floor(@PathVariable String id) {
        AgreementId agreement = PathIds.agreementId(id);
        return new FloorContent(
                register.higher(agreement).stream().map(AgreementSummary::of).toList(),
                register.breaches(agreement).stream().map(BreachContent::of).toList());
    }

    @GetMapping("/{id}/renewal")
    @Operation(
            operationId = "agreementRenewal",
            summary = "What was decided before the end of the term; 404 while nothing is")
    RenewalContent renewal(@PathVariable String id) {
        return register.renewal(PathIds.agreementId(id)).map(RenewalContent::of).orElseThrow(NotFound::new);
    }

    @PostMapping(path = "/models", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "enterModelText", summary = "Enters a model text")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementRef.class)))
    ResponseEntity<byte[]> model(@RequestBody ModelTextEntry content, HttpServletRequest request) {
        UUID union = content.union();
        ContractKind kind = content.kind();
        ScopeType scope = content.scope();
        if (union == null || kind == null || scope == null) {
            throw CongressController.missing(union == null ? "union" : kind == null ? "kind" : "scope");
        }
        Industry industry = content.industry();
        EnterAgreement.Entry entry = new EnterAgreement.Entry(
                CongressController.text(content.title()),
                kind,
                scope,
                OutcomeType.COLLECTIVE_CONTRACT,
                CoverageMode.ALL_IN_SCOPE,
                industry == null ? null : industry.name());
        String text = CongressController.text(content.text());
        return commands.run(
                request,
                content,
                () -> enterAgreement
                        .read(text)
                        .then(read -> enterAgreement.corrected(
                                read, TextReadingController.corrections(read, content.corrections())))
                        .then(right -> enterAgreement.model(new UnionId(union), entry, right)),
                id -> Commands.Done.created("/api/v1/agreements/" + id, new AgreementRef(id.value())));
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reviseModelText",
            summary = "Keeps a further version of a model text; clauses keep their keys")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionContent.class)))
    ResponseEntity<byte[]> revise(
            @PathVariable String id, @RequestBody TextRevision content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        String text = CongressController.text(content.text());
        String note = CongressController.text(content.note());
        return commands.run(
                request,
                content,
                () -> enterAgreement.revise(agreement, text, note),
                version -> Commands.Done.ok(VersionContent.of(version)));
    }

    @PostMapping(path = "/{id}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "endAgreement", summary = "Ends an agreement before its term")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementSummary.class)))
    ResponseEntity<byte[]> end(@PathVariable String id, @RequestBody EarlyEnd content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        String reason = CongressController.text(content.reason());
        return commands.run(
                request,
                content,
                () -> endAgreement.end(agreement, content.ground(), reason, content.lastDay()),
                row -> Commands.Done.ok(AgreementSummary.of(row)));
    }

    @PostMapping("/{id}/watch")
    @Operation(operationId = "watchAgreement", summary = "Opens the case that watches a contract which was entered")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OpenedCaseRef.class)))
    ResponseEntity<byte[]> watch(@PathVariable String id, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        return commands.run(
                request,
                "",
                () -> enterAgreement.watch(agreement),
                opened -> Commands.Done.ok(new OpenedCaseRef(opened.id().value(), opened.number())));
    }
}
