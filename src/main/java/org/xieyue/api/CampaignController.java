package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.CampaignStage;
import org.xieyue.campaigns.Cosigner;
import org.xieyue.campaigns.ExportBoard;
import org.xieyue.campaigns.Figures;
import org.xieyue.campaigns.Target;
import org.xieyue.campaigns.Unit;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.campaigns.UnitRow;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;

/** Campaigns and their board. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Campaigns")
class CampaignController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int PAGE = 50;

    private final CampaignBoard board;
    private final ExportBoard exportBoard;

    CampaignController(CampaignBoard board, ExportBoard exportBoard) {
        this.board = board;
        this.exportBoard = exportBoard;
    }

    record CampaignSummary(
            UUID id,
            UUID union,
            String title,
            LocalDate from,
            LocalDate until,
            LocalDate midwayOn,
            List<Industry> industries,
            CampaignStage stage,
            @Nullable String planHash,
            @Nullable LocalDate countersignBy) {}

    record CosignerSummary(UUID account, String organisation, boolean signed) {}

    record PlannedUnit(
            UUID id,
            UUID union,
            String title,
            UnitMode mode,
            Industry industry,
            ContractKind kind,
            OutcomeType outcome,
            boolean later,
            @Nullable UUID bargaining,
            List<UUID> employers) {}

    record CampaignPlan(
            CampaignSummary campaign, List<Target> targets, List<CosignerSummary> cosigners, List<PlannedUnit> units) {}

    record BoardLine(
            @Nullable UUID area,
            @Nullable String areaName,
            @Nullable Industry industry,
            Figures figures,
            @Nullable Target target) {}

    @Schema(description = "Lines by area and industry; industries over all areas, with their targets; the total.")
    record CampaignBoardContent(List<BoardLine> lines, List<BoardLine> industries, Figures total, Target wanted) {}

    record BoardUnit(
            UUID id,
            String title,
            UnitMode mode,
            String area,
            Industry industry,
            boolean later,
            int employers,
            @Nullable UUID bargaining,
            @Nullable String number,
            @Nullable BargainingStage stage,
            @Nullable AgreementStage agreement,
            @Nullable LocalDate nextDueOn,
            boolean overdue,

            @Schema(description = "The officers of a union above work on its case")
            boolean standIn,

            @Schema(description = "Its union has no bargaining officer, and nobody acts for it")
            boolean unattended) {}

    record BoardUnitPage(List<BoardUnit> units, @Nullable String next) {}

    @GetMapping
    @Operation(operationId = "campaigns", summary = "Campaigns of the unions where I may read bargaining")
    List<CampaignSummary> campaigns() {
        return board.campaigns().stream().map(CampaignController::summary).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "campaign", summary = "A campaign with its plan: units, targets, co-signers")
    CampaignPlan campaign(@PathVariable String id) {
        CaseId campaign = PathIds.caseId(id);
        CampaignRow row = board.campaign(campaign);
        return plan(row, board.targets(campaign), board.cosigners(campaign), board.plan(campaign));
    }

    @GetMapping("/{id}/board")
    @Operation(operationId = "campaignBoard", summary = "The figures of today by area and industry, beside the targets")
    CampaignBoardContent board(@PathVariable String id) {
        return content(board.board(PathIds.caseId(id)));
    }

    @GetMapping("/{id}/units")
    @Operation(operationId = "campaignUnits", summary = "The units behind a number of the board, by title")
    BoardUnitPage units(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Industry industry,
            @RequestParam(required = false) Figures.@Nullable Column column,
            @RequestParam(required = false) @Nullable String after) {
        if (after != null && !after.matches("(?s)[0-9a-f-]{36} .{1,100}")) {
            throw Rejected.malformed("after", "after");
        }
        CampaignBoard.Choice choice = new CampaignBoard.Choice(
                area == null ? null : PathIds.unionId(area),
                industry,
                Objects.requireNonNullElse(column, Figures.Column.UNITS));
        Page<UnitRow> page = board.units(PathIds.caseId(id), choice, after, PAGE);
        return new BoardUnitPage(
                page.rows().stream().map(CampaignController::summary).toList(), page.next());
    }

    @GetMapping(
            path = "/{id}/board.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            operationId = "exportCampaignBoard",
            summary = "Both statistics tables as a spreadsheet; recorded in the audit")
    ResponseEntity<byte[]> export(@PathVariable String id, HttpServletRequest request) {
        byte[] content = exportBoard.xlsx(PathIds.caseId(id), Languages.of(request));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("campaign.xlsx")
                                .build()
                                .toString())
                .body(content);
    }

    static CampaignPlan plan(CampaignRow row, List<Target> targets, List<Cosigner> cosigners, List<Unit> units) {
        return new CampaignPlan(
                summary(row),
                targets,
                cosigners.stream()
                        .map(one -> new CosignerSummary(
                                one.account().value(),
                                one.organisation(),
                                Objects.equals(one.signedHash(), row.planHash()) && one.signedHash() != null))
                        .toList(),
                units.stream()
                        .map(unit -> new PlannedUnit(
                                unit.id().value(),
                                unit.union().value(),
                                unit.title(),
                                unit.mode(),
                                unit.industry(),
                                unit.kind(),
                                unit.outcome(),
                                unit.later(),
                                value(unit.bargaining()),
                                unit.employers().stream().map(EmployerId::value).toList()))
                        .toList());
    }

    static CampaignBoardContent content(Board now) {
        return new CampaignBoardContent(
                now.lines().stream()
                        .map(line -> new BoardLine(
                                line.area().value(), line.areaName(), line.industry(), line.figures(), null))
                        .toList(),
                now.industries().entrySet().stream()
                        .map(one -> new BoardLine(
                                null,
                                null,
                                one.getKey(),
                                one.getValue(),
                                now.target(one.getKey()).orElse(null)))
                        .toList(),
                now.total(),
                now.wanted());
    }

    static CampaignSummary summary(CampaignRow row) {
        return new CampaignSummary(
                row.id().value(),
                row.union().value(),
                row.title(),
                row.from(),
                row.until(),
                row.midwayOn(),
                row.industries(),
                row.stage(),
                row.planHash(),
                row.countersignBy());
    }

    private static BoardUnit summary(UnitRow row) {
        return new BoardUnit(
                row.id().value(),
                row.title(),
                row.mode(),
                row.areaName(),
                row.industry(),
                row.later(),
                row.employers(),
                value(row.bargaining()),
                row.number(),
                row.stage(),
                row.agreement(),
                row.nextDueOn(),
                row.overdue(),
                row.standIn(),
                row.unattended());
    }

    private static @Nullable UUID value(@Nullable CaseId id) {
        return id == null ? null : id.value();
    }
}
