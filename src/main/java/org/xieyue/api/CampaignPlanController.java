package org.xieyue.api;

import static org.xieyue.api.CongressController.missing;
import static org.xieyue.api.CongressController.number;
import static org.xieyue.api.CongressController.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.bargaining.StartingText;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.NewUnit;
import org.xieyue.campaigns.OpenUnits;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.Target;
import org.xieyue.campaigns.UnitId;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** The plan of a campaign: units, targets, co-signers. Preparing, freezing, countersigning and closing are tasks of its case. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Campaigns")
class CampaignPlanController {

    private final PlanCampaign planCampaign;
    private final OpenUnits openUnits;
    private final AdoptCase adoptCase;
    private final Commands commands;

    CampaignPlanController(PlanCampaign planCampaign, OpenUnits openUnits, AdoptCase adoptCase, Commands commands) {
        this.planCampaign = planCampaign;
        this.openUnits = openUnits;
        this.adoptCase = adoptCase;
        this.commands = commands;
    }

    @Schema(description = "A group of employers that bargains in one case.")
    record UnitContent(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UnitMode mode,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Industry industry,

            @Nullable ContractKind kind,
            @Nullable OutcomeType outcome,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<UUID> employers,

            @Nullable @Schema(description = "Agreement or model text from which the talks start; not for joint talks")
            UUID startsFrom,

            @Nullable @Schema(description = "Talks that run already and become those of the unit; none is opened then")
            UUID bargaining) {}

    record TargetContent(
            @Nullable Industry industry,
            @Nullable Integer offers,
            @Nullable Integer contracts,
            @Nullable Integer workers) {}

    record CosignerContent(@Nullable UUID account, @Nullable String organisation) {}

    record CampaignTargets(@Nullable List<TargetContent> targets) {}

    record CampaignCosigners(@Nullable List<CosignerContent> cosigners) {}

    record CampaignUnitRef(UUID id) {}

    record AdoptableCase(UUID id, String number, String title, BargainingStage stage, LocalDate openedOn) {}

    record AdoptedCase(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID bargaining) {}

    record OpenedCases(int cases, int left) {}

    @PostMapping(path = "/{id}/units", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addCampaignUnit",
            summary = "Adds a unit to the draft, or later while the campaign runs; then its case is opened at once")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CampaignUnitRef.class)))
    ResponseEntity<byte[]> addUnit(
            @PathVariable String id, @RequestBody UnitContent content, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        NewUnit unit = unit(content);
        UUID running = content.bargaining();
        return commands.run(
                request,
                content,
                () -> running == null
                        ? planCampaign.addUnit(campaign, unit)
                        : planCampaign.addUnit(campaign, unit, new CaseId(running)),
                added -> new Commands.Done(HttpStatus.CREATED, null, null, new CampaignUnitRef(added.value())));
    }

    @DeleteMapping("/{id}/units/{unit}")
    @Operation(operationId = "removeCampaignUnit", summary = "Takes a unit out of the draft")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignUnitRef.class)))
    ResponseEntity<byte[]> removeUnit(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        return commands.run(
                request,
                unit,
                () -> planCampaign.removeUnit(campaign, PathIds.unitId(unit)),
                removed -> Commands.Done.ok(new CampaignUnitRef(removed.value())));
    }

    @GetMapping("/{id}/units/{unit}/adoptable")
    @Operation(
            operationId = "adoptableCases",
            summary = "Running cases of the unit's union that fit it, newest first; none where it has its case")
    List<AdoptableCase> adoptable(@PathVariable String id, @PathVariable String unit) {
        return adoptCase.choices(PathIds.caseId(id), PathIds.unitId(unit)).stream()
                .map(row ->
                        new AdoptableCase(row.caseId().value(), row.number(), row.title(), row.stage(), row.openedOn()))
                .toList();
    }

    @PostMapping(path = "/{id}/units/{unit}/adopt", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "adoptCase",
            summary = "Takes a bargaining that runs already as the case of a unit, instead of opening one")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignUnitRef.class)))
    ResponseEntity<byte[]> adopt(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestBody AdoptedCase content,
            HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        UnitId taking = PathIds.unitId(unit);
        CaseId bargaining = new CaseId(Given.required(content.bargaining(), "bargaining"));
        return commands.run(
                request,
                unit + " " + bargaining,
                () -> adoptCase.adopt(campaign, taking, bargaining),
                adopted -> Commands.Done.ok(new CampaignUnitRef(adopted.value())));
    }

    @PutMapping(path = "/{id}/targets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "setCampaignTargets", summary = "Sets the targets, one an industry")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignUnitRef.class)))
    ResponseEntity<byte[]> targets(
            @PathVariable String id, @RequestBody CampaignTargets content, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        List<Target> targets = Objects.requireNonNullElse(content.targets(), List.<TargetContent>of()).stream()
                .map(CampaignPlanController::target)
                .toList();
        return commands.run(
                request,
                content,
                () -> planCampaign.setTargets(campaign, targets),
                done -> Commands.Done.ok(new CampaignUnitRef(done.value())));
    }

    @PutMapping(path = "/{id}/cosigners", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "nameCampaignCosigners", summary = "Names who countersigns the plan")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignUnitRef.class)))
    ResponseEntity<byte[]> cosigners(
            @PathVariable String id, @RequestBody CampaignCosigners content, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        Map<AccountId, String> organisations = new LinkedHashMap<>();
        for (CosignerContent one : Objects.requireNonNullElse(content.cosigners(), List.<CosignerContent>of())) {
            UUID account = one.account();
            if (account == null) {
                throw missing("account");
            }
            organisations.put(new AccountId(account), text(one.organisation()));
        }
        return commands.run(
                request,
                content,
                () -> planCampaign.nameCosigners(campaign, organisations),
                done -> Commands.Done.ok(new CampaignUnitRef(done.value())));
    }

    @PostMapping("/{id}/cases")
    @Operation(
            operationId = "openCampaignCases",
            summary = "Opens the bargaining cases of units that have none; safe to repeat, at most a hundred at a time")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OpenedCases.class)))
    ResponseEntity<byte[]> openCases(@PathVariable String id, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        return commands.run(
                request,
                id,
                () -> openUnits.open(campaign),
                opened -> Commands.Done.ok(new OpenedCases(opened.cases(), opened.left())));
    }

    private static NewUnit unit(UnitContent content) {
        UUID union = content.union();
        UnitMode mode = content.mode();
        Industry industry = content.industry();
        UUID text = content.startsFrom();
        if (union == null || mode == null || industry == null) {
            throw missing(union == null ? "union" : mode == null ? "mode" : "industry");
        }
        return new NewUnit(
                new UnionId(union),
                text(content.title()),
                mode,
                industry,
                Objects.requireNonNullElse(content.kind(), ContractKind.GENERAL),
                Objects.requireNonNullElse(content.outcome(), OutcomeType.COLLECTIVE_CONTRACT),
                Objects.requireNonNullElse(content.employers(), List.<UUID>of()).stream()
                        .map(EmployerId::new)
                        .toList(),
                text == null ? null : new StartingText(text));
    }

    private static Target target(TargetContent content) {
        Industry industry = content.industry();
        if (industry == null) {
            throw missing("industry");
        }
        return new Target(industry, number(content.offers()), number(content.contracts()), number(content.workers()));
    }
}
