package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.convalescence.Allocation;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.NewTrip;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.PlanTrip;
import org.xieyue.convalescence.ReadFeedback;
import org.xieyue.convalescence.Reckoning;
import org.xieyue.convalescence.SettleTrip;
import org.xieyue.convalescence.SignUpState;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.VoucherTerms;
import org.xieyue.convalescence.WorkerCategory;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;

/** Trips for those who organise and check them. Review, approval, insurance and settlement are tasks of the trip's case. */
@RestController
@RequestMapping(path = "/api/v1/trips", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class TripController {

    private final TripBoard board;
    private final PlanTrip planTrip;
    private final SettleTrip settleTrip;
    private final ReadFeedback readFeedback;
    private final Commands commands;
    private final EntityTags tags;

    TripController(
            TripBoard board,
            PlanTrip planTrip,
            SettleTrip settleTrip,
            ReadFeedback readFeedback,
            Commands commands,
            EntityTags tags) {
        this.board = board;
        this.planTrip = planTrip;
        this.settleTrip = settleTrip;
        this.readFeedback = readFeedback;
        this.commands = commands;
        this.tags = tags;
    }

    record TripPlanned(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID plan,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID base,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String route,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Allocation allocation,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate startsOn,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Days of travel count")
            LocalDate endsOn,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer capacity,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What union or employer pay for each person, in yuan")
            BigDecimal share,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant signUpFrom,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant signUpUntil,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant withdrawUntil,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID leader,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String leaderPhone,

            @Nullable
            @Schema(
                    description =
                            "For a plan by voucher: startsOn and endsOn are then its validity, share the value of the whole voucher")
            TripVoucherTerms voucher) {}

    @Schema(description = "For how many days a voucher pays, and where it counts besides base.")
    record TripVoucherTerms(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer days,

            @Nullable List<UUID> bases) {

        VoucherTerms terms() {
            return new VoucherTerms(
                    Given.required(days, "voucher.days"),
                    Objects.requireNonNullElse(bases, List.<UUID>of()).stream()
                            .filter(Objects::nonNull)
                            .map(BaseId::new)
                            .toList());
        }
    }

    @Schema(description = "A line of the list; the name is masked, position is 0 off the reserve list.")
    record TripSignUpSummary(
            UUID id,
            int number,
            String name,
            String union,
            SignUpState state,
            @Nullable WorkerCategory category,
            boolean manager,
            int companions,
            int position,
            boolean confirmed) {}

    @Schema(description = "A person's part of the settlement by neutral number; invoice = share + own, in yuan.")
    record TripSettlementLine(int number, int days, BigDecimal invoice, BigDecimal share, BigDecimal own) {}

    @GetMapping
    @Operation(operationId = "trips", summary = "Trips of a year at the reader's unions and below")
    List<TripSummary> trips(@RequestParam int year) {
        return board.kept(year).stream().map(TripSummary::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "planTrip",
            summary = "Opens a trip of a decided plan: within the region's caps, the plan's places and its budget")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedCaseRef.class)))
    ResponseEntity<byte[]> plan(@RequestBody TripPlanned trip, HttpServletRequest request) {
        UnionId union = new UnionId(Given.required(trip.union(), "union"));
        NewTrip terms = terms(trip);
        return commands.run(
                request,
                trip,
                () -> planTrip.open(union, terms),
                opened -> Commands.Done.created(
                        "/api/v1/trips/" + opened.id(),
                        new OpenedCaseRef(opened.id().value(), opened.number())));
    }

    private static NewTrip terms(TripPlanned trip) {
        return new NewTrip(
                new PlanId(Given.required(trip.plan(), "plan")),
                new BaseId(Given.required(trip.base(), "base")),
                Given.text(trip.title()).strip(),
                Given.text(trip.route()).strip(),
                Given.required(trip.allocation(), "allocation"),
                Given.required(trip.startsOn(), "startsOn"),
                Given.required(trip.endsOn(), "endsOn"),
                Given.required(trip.capacity(), "capacity"),
                Given.yuan(trip.share(), "share"),
                Given.required(trip.signUpFrom(), "signUpFrom"),
                Given.required(trip.signUpUntil(), "signUpUntil"),
                Given.required(trip.withdrawUntil(), "withdrawUntil"),
                new AccountId(Given.required(trip.leader(), "leader")),
                Given.text(trip.leaderPhone()),
                trip.voucher() == null ? null : trip.voucher().terms());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "trip", summary = "A trip, for those who organise or check it")
    ResponseEntity<TripSummary> trip(@PathVariable String id) {
        TripSummary trip = TripSummary.of(board.trip(PathIds.tripId(id)));
        return ResponseEntity.ok().eTag(tags.of(trip)).body(trip);
    }

    @GetMapping("/{id}/sign-ups")
    @Operation(operationId = "tripSignUps", summary = "Who has signed up, by order; names masked")
    List<TripSignUpSummary> signUps(@PathVariable String id) {
        return board.signUps(PathIds.tripId(id)).stream()
                .map(TripController::line)
                .toList();
    }

    @GetMapping("/{id}/settlement")
    @Operation(operationId = "tripSettlement", summary = "The settlement by person, once prepared; empty before")
    List<TripSettlementLine> settlement(@PathVariable String id) {
        return settleTrip.lines(PathIds.caseId(id)).stream()
                .map(line -> {
                    Reckoning of = line.reckoning();
                    return new TripSettlementLine(
                            line.number(),
                            of.days(),
                            of.invoice().toBigDecimal(),
                            of.share().toBigDecimal(),
                            of.own().toBigDecimal());
                })
                .toList();
    }

    @GetMapping("/{id}/feedback")
    @Operation(operationId = "tripFeedbackScores", summary = "What participants said of a trip")
    FeedbackContent feedback(@PathVariable String id) {
        return FeedbackContent.of(readFeedback.of(PathIds.tripId(id)));
    }

    private static TripSignUpSummary line(TripBoard.SignUpRow row) {
        return new TripSignUpSummary(
                row.id().value(),
                row.number(),
                row.name(),
                row.union(),
                row.state(),
                row.category(),
                row.manager(),
                row.companions(),
                row.position(),
                row.confirmed());
    }
}
