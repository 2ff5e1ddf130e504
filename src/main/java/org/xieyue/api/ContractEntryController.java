package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.EnteredContract;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.api.AgreementContents.AgreementSummary;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.NotFound;

@RestController
@RequestMapping(path = "/api/v1/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Contracts of earlier years",
        description = "Entered by one officer, confirmed by another; only then they bind")
class ContractEntryController {

    private final EnterContract enterContract;
    private final EnterAgreement enterAgreement;
    private final Commands commands;

    ContractEntryController(EnterContract enterContract, EnterAgreement enterAgreement, Commands commands) {
        this.enterContract = enterContract;
        this.enterAgreement = enterAgreement;
        this.commands = commands;
    }

    record EmployerCovered(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID employer,

            int workers,

            @Nullable @Schema(description = "Needed of one at least where only ratifying employers are bound")
            LocalDate sealedOn) {}

    @Schema(description = "What the paper says; each clause of the text begins a line with 第…条.")
    record PaperEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate signedOn,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate inForceFrom,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate termUntil,

            @Nullable @Schema(description = "Day on which the labour authority received a collective contract")
            LocalDate filedOn,

            @Nullable String filingReference,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<EmployerCovered> employers,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String text) {}

    record EarlierContract(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ContractKind kind,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ScopeType scope,

            @Nullable OutcomeType outcome,
            @Nullable CoverageMode coverage,
            @Nullable Industry industry,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            PaperEntry paper) {}

    record WrittenReason(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    record ModelTitle(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title) {}

    record EarlierContractRef(UUID id) {}

    @Schema(description = "Who entered it and who compared it; sentBack says what was found wrong.")
    record EntrySummary(
            LocalDate signedOn,
            @Nullable LocalDate filedOn,
            String filingReference,
            LocalDate inForceFrom,
            UUID enteredBy,
            Instant enteredAt,
            String sentBack,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt) {
        static EntrySummary of(EnteredContract entry) {
            return new EntrySummary(
                    entry.signedOn(),
                    entry.filedOn(),
                    entry.filingReference(),
                    entry.inForceFrom(),
                    entry.enteredBy().value(),
                    entry.enteredAt(),
                    entry.sentBack(),
                    entry.confirmedBy() == null ? null : entry.confirmedBy().value(),
                    entry.confirmedAt());
        }
    }

    @PostMapping(path = "/contracts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "enterContract",
            summary = "Enters a contract of earlier years, which binds once confirmed")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EarlierContractRef.class)))
    ResponseEntity<byte[]> enter(@RequestBody EarlierContract content, HttpServletRequest request) {
        UUID union = Given.required(content.union(), "union");
        EnterAgreement.Entry entry = new EnterAgreement.Entry(
                Given.text(content.title()),
                Given.required(content.kind(), "kind"),
                Given.required(content.scope(), "scope"),
                Objects.requireNonNullElse(content.outcome(), OutcomeType.COLLECTIVE_CONTRACT),
                Objects.requireNonNullElse(content.coverage(), CoverageMode.ALL_IN_SCOPE),
                content.industry() == null ? null : content.industry().name());
        PaperEntry paper = Given.required(content.paper(), "paper");
        EnterContract.Concluded concluded = concluded(paper);
        return commands.run(
                request,
                content,
                () -> enterAgreement
                        .read(Given.text(paper.text()))
                        .then(text -> enterContract.enter(new UnionId(union), entry, concluded, text)),
                id -> Commands.Done.created("/api/v1/agreements/" + id, new EarlierContractRef(id.value())));
    }

    @GetMapping("/{id}/entry")
    @Operation(operationId = "contractEntry", summary = "Who entered a contract of earlier years, and who compared it")
    EntrySummary entry(@PathVariable String id) {
        return enterContract
                .entry(PathIds.agreementId(id))
                .map(EntrySummary::of)
                .orElseThrow(NotFound::new);
    }

    @PutMapping(path = "/{id}/entry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "correctContract", summary = "Corrects an entered contract before it is confirmed")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EarlierContractRef.class)))
    ResponseEntity<byte[]> correct(@PathVariable String id, @RequestBody PaperEntry paper, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        EnterContract.Concluded concluded = concluded(paper);
        return commands.run(
                request,
                paper,
                () -> enterAgreement
                        .read(Given.text(paper.text()))
                        .then(text -> enterContract.correct(agreement, concluded, text)),
                corrected -> Commands.Done.ok(new EarlierContractRef(corrected.value())));
    }

    @PostMapping("/{id}/confirm")
    @Operation(
            operationId = "confirmContract",
            summary = "A second person has compared an entered contract with the paper: it binds from now on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementSummary.class)))
    ResponseEntity<byte[]> confirm(@PathVariable String id, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        return commands.run(
                request, "", () -> enterContract.confirm(agreement), row -> Commands.Done.ok(AgreementSummary.of(row)));
    }

    @PostMapping(path = "/{id}/send-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "sendBackContract", summary = "An entered contract is not what the paper says")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EarlierContractRef.class)))
    ResponseEntity<byte[]> sendBack(
            @PathVariable String id, @RequestBody WrittenReason content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        return commands.run(
                request,
                content,
                () -> enterContract.sendBack(agreement, Given.text(content.reason())),
                back -> Commands.Done.ok(new EarlierContractRef(back.value())));
    }

    @PostMapping(path = "/{id}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "withdrawContract", summary = "Takes an entered contract out before it is confirmed")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EarlierContractRef.class)))
    ResponseEntity<byte[]> withdraw(
            @PathVariable String id, @RequestBody WrittenReason content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        return commands.run(
                request,
                content,
                () -> enterContract.withdraw(agreement, Given.text(content.reason())),
                gone -> Commands.Done.ok(new EarlierContractRef(gone.value())));
    }

    @PostMapping(path = "/{id}/model", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "modelFromContract", summary = "Makes a contract that stands a model text")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EarlierContractRef.class)))
    ResponseEntity<byte[]> model(@PathVariable String id, @RequestBody ModelTitle content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        return commands.run(
                request,
                content,
                () -> enterAgreement.modelFrom(agreement, Given.text(content.title())),
                model -> Commands.Done.created("/api/v1/agreements/" + model, new EarlierContractRef(model.value())));
    }

    private static EnterContract.Concluded concluded(PaperEntry paper) {
        return new EnterContract.Concluded(
                paper.signedOn(),
                paper.inForceFrom(),
                paper.termUntil(),
                paper.filedOn(),
                Given.text(paper.filingReference()),
                Given.required(paper.employers(), "employers").stream()
                        .map(one -> new Coverage(
                                new EmployerId(Given.required(one.employer(), "employer")),
                                one.workers(),
                                one.sealedOn(),
                                null,
                                null))
                        .toList());
    }
}
