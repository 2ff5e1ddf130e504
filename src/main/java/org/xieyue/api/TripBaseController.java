package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.KeepBases;
import org.xieyue.convalescence.ReadFeedback;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;

/** Approved bases and their price lists. */
@RestController
@RequestMapping(path = "/api/v1/trip-bases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class TripBaseController {

    private final KeepBases keepBases;
    private final ReadFeedback readFeedback;
    private final Commands commands;

    TripBaseController(KeepBases keepBases, ReadFeedback readFeedback, Commands commands) {
        this.keepBases = keepBases;
        this.readFeedback = readFeedback;
        this.commands = commands;
    }

    @Schema(description = "day: price in yuan for a person and day, null while no price list is in force.")
    record TripBaseSummary(
            UUID id,
            UUID union,
            String name,
            String place,
            @Nullable BigDecimal day,
            @Nullable LocalDate closedOn) {}

    record NewTripBase(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Key of the place where it lies, such as ZJ-HZ")
            String place,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In yuan")
            BigDecimal day) {}

    record TripBasePrice(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In yuan")
            BigDecimal day) {}

    record TripBaseRef(UUID id) {}

    @GetMapping
    @Operation(
            operationId = "tripBases",
            summary = "Bases that a union may choose today: approved by it or by a union above")
    List<TripBaseSummary> bases(@RequestParam String union) {
        return keepBases.of(PathIds.unionId(union)).stream()
                .map(TripBaseController::summary)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "approveTripBase", summary = "Approves a base with its price from today")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TripBaseRef.class)))
    ResponseEntity<byte[]> approve(@RequestBody NewTripBase base, HttpServletRequest request) {
        UnionId union = new UnionId(Given.required(base.union(), "union"));
        Yuan day = Given.yuan(base.day(), "day");
        return commands.run(
                request,
                base,
                () -> keepBases.approve(union, Given.text(base.name()), Given.text(base.place()), day),
                id -> Commands.Done.created("/api/v1/trip-bases/" + id, new TripBaseRef(id.value())));
    }

    @GetMapping("/{id}/prices")
    @Operation(operationId = "tripBasePrices", summary = "All prices of a base, the newest first")
    List<TripBasePrice> prices(@PathVariable String id) {
        return keepBases.prices(PathIds.baseId(id)).stream()
                .map(price -> new TripBasePrice(price.from(), price.day().toBigDecimal()))
                .toList();
    }

    @GetMapping("/{id}/feedback")
    @Operation(operationId = "tripBaseFeedback", summary = "What participants said of the trips to a base")
    FeedbackContent feedback(@PathVariable String id) {
        return FeedbackContent.of(readFeedback.of(PathIds.baseId(id)));
    }

    @PostMapping(path = "/{id}/prices", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "priceTripBase",
            summary = "A price from a day; trips that are open keep the one they were opened with")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripBaseRef.class)))
    ResponseEntity<byte[]> price(
            @PathVariable String id, @RequestBody TripBasePrice price, HttpServletRequest request) {
        BaseId base = PathIds.baseId(id);
        LocalDate from = Given.required(price.from(), "from");
        Yuan day = Given.yuan(price.day(), "day");
        return commands.run(request, price, () -> keepBases.price(base, from, day), TripBaseController::done);
    }

    @PostMapping("/{id}/close")
    @Operation(operationId = "closeTripBase", summary = "No trip is opened there any more; open ones go on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripBaseRef.class)))
    ResponseEntity<byte[]> close(@PathVariable String id, HttpServletRequest request) {
        BaseId base = PathIds.baseId(id);
        return commands.run(request, id, () -> keepBases.close(base), TripBaseController::done);
    }

    private static Commands.Done done(BaseId id) {
        return Commands.Done.ok(new TripBaseRef(id.value()));
    }

    private static TripBaseSummary summary(BaseRow row) {
        Yuan day = row.day();
        return new TripBaseSummary(
                row.id().value(),
                row.union().value(),
                row.name(),
                row.place(),
                day == null ? null : day.toBigDecimal(),
                row.closedOn());
    }
}
