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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.convalescence.EarlierTripId;
import org.xieyue.convalescence.EarlierTripState;
import org.xieyue.convalescence.EnterEarlierTrip;
import org.xieyue.convalescence.NewEarlierTrip;
import org.xieyue.identity.UnionId;

/** Trips that members took before the product was used: entered by one, decided on by another. */
@RestController
@RequestMapping(path = "/api/v1/earlier-trips", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class EarlierTripController {

    private final EnterEarlierTrip earlierTrips;
    private final Commands commands;

    EarlierTripController(EnterEarlierTrip earlierTrips, Commands commands) {
        this.earlierTrips = earlierTrips;
        this.commands = commands;
    }

    @Schema(description = "The name is masked for those who only read; paid in yuan. Counts once CONFIRMED.")
    record EarlierTripSummary(
            UUID id,
            String name,
            String union,
            LocalDate startedOn,
            int days,
            boolean crossProvince,
            BigDecimal paid,
            String place,
            String evidence,
            EarlierTripState state,
            String enteredBy,
            Instant enteredAt,
            String decidedBy,
            String reason) {}

    record EarlierTripEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At or above the member's own")
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String login,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate startedOn,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer days,

            @Nullable Boolean crossProvince,

            @Nullable
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "By union or employer, in yuan")
            BigDecimal paid,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String place,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Roster, invoice or settlement by number, and where it is kept")
            String evidence) {}

    record EarlierTripDecision(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean agreed,

            @Nullable @Schema(description = "Needed to decline")
            String reason) {}

    record EarlierTripRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "earlierTrips", summary = "Entries at the reader's unions and below, the newest first")
    List<EarlierTripSummary> list() {
        return earlierTrips.list().stream().map(EarlierTripController::summary).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "enterEarlierTrip",
            summary = "Enters a trip that a member took before; it counts once a second person has confirmed it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EarlierTripRef.class)))
    ResponseEntity<byte[]> enter(@RequestBody EarlierTripEntry entry, HttpServletRequest request) {
        UnionId union = new UnionId(Given.required(entry.union(), "union"));
        NewEarlierTrip trip = new NewEarlierTrip(
                Given.text(entry.login()),
                Given.required(entry.startedOn(), "startedOn"),
                Given.required(entry.days(), "days"),
                Boolean.TRUE.equals(entry.crossProvince()),
                Given.yuan(entry.paid(), "paid"),
                Given.text(entry.place()),
                Given.text(entry.evidence()));
        return commands.run(
                request,
                entry,
                () -> earlierTrips.enter(union, trip),
                id -> new Commands.Done(HttpStatus.CREATED, null, null, new EarlierTripRef(id.value())));
    }

    @PostMapping(path = "/{id}/decide", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "decideEarlierTrip", summary = "The second look: confirms an entry or declines it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EarlierTripRef.class)))
    ResponseEntity<byte[]> decide(
            @PathVariable String id, @RequestBody EarlierTripDecision decision, HttpServletRequest request) {
        EarlierTripId entry = new EarlierTripId(PathIds.any(id));
        boolean agreed = Given.required(decision.agreed(), "agreed");
        return commands.run(
                request,
                decision,
                () -> earlierTrips.decide(entry, agreed, Given.text(decision.reason())),
                done -> Commands.Done.ok(new EarlierTripRef(done.value())));
    }

    private static EarlierTripSummary summary(EnterEarlierTrip.Row row) {
        return new EarlierTripSummary(
                row.id().value(),
                row.name(),
                row.union(),
                row.taken().startedOn(),
                row.taken().days(),
                row.taken().crossProvince(),
                row.taken().paid().toBigDecimal(),
                row.place(),
                row.evidence(),
                row.state(),
                row.enteredBy(),
                row.enteredAt(),
                row.decidedBy(),
                row.reason());
    }
}
