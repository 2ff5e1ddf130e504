package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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
import org.xieyue.convalescence.DraftPlan;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.NewPlan;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.PlanStage;
import org.xieyue.convalescence.SplitQuota;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;

/** Yearly plans of trips and their quotas. The committee's decision is a task of the plan's case. */
@RestController
@RequestMapping(path = "/api/v1/trip-plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class TripPlanController {

    private final TripBoard board;
    private final DraftPlan draftPlan;
    private final SplitQuota splitQuota;
    private final Commands commands;
    private final EntityTags tags;

    TripPlanController(
            TripBoard board, DraftPlan draftPlan, SplitQuota splitQuota, Commands commands, EntityTags tags) {
        this.board = board;
        this.draftPlan = draftPlan;
        this.splitQuota = splitQuota;
        this.commands = commands;
        this.tags = tags;
    }

    @Schema(description = "Amounts in yuan; budgetUsed is the most that the plan's trips may cost.")
    record TripPlanSummary(
            UUID id,
            UnionRef union,
            int year,
            String name,
            FundingMode mode,
            int places,
            BigDecimal budget,
            BigDecimal budgetUsed,
            PlanStage stage) {}

    @Schema(
            description =
                    "What a union has of the plan's places, less what it has given down; from is null for the plan's own.")
    record TripQuota(UnionRef union, @Nullable UUID from, int places, int left) {}

    record TripPlanDetail(TripPlanSummary plan, List<TripQuota> quotas) {}

    record TripPlanDraft(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer year,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            FundingMode mode,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer places,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In yuan")
            BigDecimal budget,

            @Nullable @Schema(description = "Where union money is spent, the line that it comes from")
            UUID budgetLine) {}

    record TripPlacesGiven(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID from,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID to,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer places) {}

    record TripPlacesReturned(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer places) {}

    @GetMapping
    @Operation(operationId = "tripPlans", summary = "Plans of a year at the reader's unions and below")
    List<TripPlanSummary> plans(@RequestParam int year) {
        return board.plans(year).stream().map(TripPlanController::summary).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "draftTripPlan",
            summary = "Drafts a yearly plan; the committee decides on it by a task of its case")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedCaseRef.class)))
    ResponseEntity<byte[]> draft(@RequestBody TripPlanDraft draft, HttpServletRequest request) {
        UnionId union = new UnionId(Given.required(draft.union(), "union"));
        UUID line = draft.budgetLine();
        NewPlan terms = new NewPlan(
                Given.required(draft.year(), "year"),
                Given.text(draft.name()).strip(),
                Given.required(draft.mode(), "mode"),
                Given.required(draft.places(), "places"),
                Given.yuan(draft.budget(), "budget"),
                line == null ? null : new BudgetLineId(line));
        return commands.run(
                request,
                draft,
                () -> draftPlan.draft(union, terms),
                opened -> Commands.Done.created(
                        "/api/v1/trip-plans/" + opened.id(),
                        new OpenedCaseRef(opened.id().value(), opened.number())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "tripPlan", summary = "A plan with the quotas that the reader may see")
    ResponseEntity<TripPlanDetail> plan(@PathVariable String id) {
        TripPlanDetail detail = detail(PathIds.planId(id));
        return ResponseEntity.ok().eTag(tags.of(detail)).body(detail);
    }

    @PostMapping(path = "/{id}/quotas/give", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "giveTripPlaces", summary = "Gives places from one's own quota to a union below")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPlanDetail.class)))
    ResponseEntity<byte[]> give(
            @PathVariable String id, @RequestBody TripPlacesGiven given, HttpServletRequest request) {
        PlanId plan = PathIds.planId(id);
        UnionId from = new UnionId(Given.required(given.from(), "from"));
        UnionId to = new UnionId(Given.required(given.to(), "to"));
        int places = Given.required(given.places(), "places");
        return commands.run(
                request,
                given,
                () -> {
                    mustBeCurrent(request, plan);
                    return splitQuota.give(plan, from, to, places).map(this::detail);
                },
                this::done);
    }

    @PostMapping(path = "/{id}/quotas/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "returnTripPlaces", summary = "Returns unused places to the union that gave them")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPlanDetail.class)))
    ResponseEntity<byte[]> giveBack(
            @PathVariable String id, @RequestBody TripPlacesReturned returned, HttpServletRequest request) {
        PlanId plan = PathIds.planId(id);
        UnionId holder = new UnionId(Given.required(returned.union(), "union"));
        int places = Given.required(returned.places(), "places");
        return commands.run(
                request,
                returned,
                () -> {
                    mustBeCurrent(request, plan);
                    Answer<PlanId> answer = splitQuota.giveBack(plan, holder, places);
                    return answer.map(this::detail);
                },
                this::done);
    }

    private void mustBeCurrent(HttpServletRequest request, PlanId plan) {
        tags.mustMatch(request, () -> tags.of(detail(plan)));
    }

    private Commands.Done done(TripPlanDetail detail) {
        return Commands.Done.ok(detail).tagged(tags.of(detail));
    }

    private TripPlanDetail detail(PlanId id) {
        return new TripPlanDetail(
                summary(board.plan(id)),
                splitQuota.quotas(id).stream().map(TripPlanController::quota).toList());
    }

    private static TripQuota quota(SplitQuota.Row row) {
        UnionId from = row.from();
        return new TripQuota(
                new UnionRef(row.union().value(), row.unionName()),
                from == null ? null : from.value(),
                row.places(),
                row.left());
    }

    private static TripPlanSummary summary(TripBoard.PlanRow row) {
        return new TripPlanSummary(
                row.id().value(),
                new UnionRef(row.union().value(), row.unionName()),
                row.year(),
                row.name(),
                row.mode(),
                row.places(),
                row.budget().toBigDecimal(),
                row.budgetUsed().toBigDecimal(),
                row.stage());
    }
}
