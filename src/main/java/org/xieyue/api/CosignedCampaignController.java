package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.api.CampaignController.CampaignBoardContent;
import org.xieyue.api.CampaignController.CampaignPlan;
import org.xieyue.api.CampaignController.CampaignSummary;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.CosignPlan;
import org.xieyue.campaigns.CosignedCampaigns;
import org.xieyue.shared.CaseId;

/** What the labour authority, the enterprise association and the chamber read and sign. */
@RestController
@RequestMapping(path = "/api/v1/cosigned-campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Campaigns")
class CosignedCampaignController {

    private final CosignedCampaigns cosigned;
    private final CosignPlan cosignPlan;
    private final Commands commands;

    CosignedCampaignController(CosignedCampaigns cosigned, CosignPlan cosignPlan, Commands commands) {
        this.cosigned = cosigned;
        this.cosignPlan = cosignPlan;
        this.commands = commands;
    }

    record CosignedCampaign(
            CampaignPlan plan,

            @Schema(description = "My signature is asked for; what is signed is the hash of the plan")
            boolean waits,

            @Nullable @Schema(description = "Missing until the cases of the campaign are open")
            CampaignBoardContent board) {}

    record PlanSignature(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "planHash of the plan as read")
            String planHash) {}

    record PlanDeclined(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    record CosignedRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "cosignedCampaigns", summary = "Campaigns that I countersign, newest first")
    List<CampaignSummary> mine() {
        return cosigned.mine().stream().map(CampaignController::summary).toList();
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "cosignedCampaign",
            summary = "A campaign that I countersign: its frozen plan and its figures, never a bargaining case")
    CosignedCampaign page(@PathVariable String id) {
        CosignedCampaigns.Page page = cosigned.page(PathIds.caseId(id));
        Board board = page.board();
        return new CosignedCampaign(
                CampaignController.plan(page.campaign(), page.targets(), page.cosigners(), page.units()),
                page.waits(),
                board == null ? null : CampaignController.content(board));
    }

    @PostMapping(path = "/{id}/signature", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "cosignCampaign", summary = "Signs just this plan; again has no effect")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CosignedRef.class)))
    ResponseEntity<byte[]> sign(
            @PathVariable String id, @RequestBody PlanSignature content, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        String hash = Given.required(content.planHash(), "planHash");
        return commands.run(
                request,
                content,
                () -> cosignPlan.sign(campaign, hash),
                signed -> Commands.Done.ok(new CosignedRef(signed.value())));
    }

    @PostMapping(path = "/{id}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "declineCampaign", summary = "Sends the plan back to the federation, with a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CosignedRef.class)))
    ResponseEntity<byte[]> decline(
            @PathVariable String id, @RequestBody PlanDeclined content, HttpServletRequest request) {
        CaseId campaign = PathIds.caseId(id);
        return commands.run(
                request,
                content,
                () -> cosignPlan.decline(campaign, Given.text(content.reason())),
                declined -> Commands.Done.ok(new CosignedRef(declined.value())));
    }
}
