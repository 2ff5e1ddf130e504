package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
import org.xieyue.convalescence.PlaceTaken;
import org.xieyue.convalescence.SignUpForm;
import org.xieyue.convalescence.SignUpState;
import org.xieyue.convalescence.TakePlace;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.WorkerCategory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;

/** One's own place on a trip. */
@RestController
@RequestMapping(path = "/api/v1/offered-trips/{id}/place", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class TripPlaceController {

    private final TripBoard board;
    private final TakePlace takePlace;
    private final Commands commands;
    private final EntityTags tags;

    TripPlaceController(TripBoard board, TakePlace takePlace, Commands commands, EntityTags tags) {
        this.board = board;
        this.takePlace = takePlace;
        this.commands = commands;
        this.tags = tags;
    }

    @Schema(
            description =
                    "heldUntil while a place is kept for the form, confirmBy while an offered one waits; position on the reserve list from 1.")
    record TripPlace(
            UUID id,
            SignUpState state,
            int number,
            @Nullable Instant heldUntil,
            @Nullable Instant confirmBy,
            int position,
            boolean extended,
            boolean complete,
            boolean confirmed) {}

    record TripSignUpForm(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            WorkerCategory category,

            @Nullable Boolean manager,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String phone,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String emergencyName,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String emergencyPhone,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean healthFit,

            @Nullable String healthNotes,
            @Nullable Integer companions,

            @Nullable @Schema(description = "Family come at their own cost with their own contract")
            String companionContract,

            @Nullable Boolean companionsPaidByUnion,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean idConfirmed,

            @Nullable @Schema(description = "The masked name may stand in the public notice; else the number alone")
            Boolean noticeConsent) {}

    record TripWithdrawn(UUID trip) {}

    @GetMapping
    @Operation(operationId = "myTripPlace", summary = "How my sign-up stands, the latest if there were several")
    ResponseEntity<TripPlace> mine(@PathVariable String id) {
        TripPlace place =
                board.mine(PathIds.tripId(id)).map(TripPlaceController::place).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(tags.of(place)).body(place);
    }

    @PostMapping
    @Operation(
            operationId = "takeTripPlace",
            summary = "Takes a place for fifteen minutes, or a position on the reserve list or in the draw")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPlace.class)))
    ResponseEntity<byte[]> begin(@PathVariable String id, HttpServletRequest request) {
        return run(request, id, id, takePlace::begin);
    }

    @PostMapping("/extend")
    @Operation(operationId = "extendTripPlace", summary = "Fifteen minutes more, once")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPlace.class)))
    ResponseEntity<byte[]> extend(@PathVariable String id, HttpServletRequest request) {
        return run(request, id, id, takePlace::extend);
    }

    @GetMapping("/form")
    @Operation(operationId = "myTripForm", summary = "What I have filled in")
    TripSignUpForm form(@PathVariable String id) {
        SignUpForm form = board.myForm(PathIds.tripId(id)).orElseThrow(NotFound::new);
        return new TripSignUpForm(
                form.category(),
                form.manager(),
                form.phone(),
                form.emergencyName(),
                form.emergencyPhone(),
                form.healthFit(),
                form.healthNotes(),
                form.companions(),
                form.companionContract(),
                form.companionsPaidByUnion(),
                form.idConfirmed(),
                form.noticeConsent());
    }

    @PutMapping(path = "/form", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "completeTripSignUp",
            summary = "Hands in the form; a place that is kept or offered becomes one's own")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPlace.class)))
    ResponseEntity<byte[]> complete(
            @PathVariable String id, @RequestBody TripSignUpForm form, HttpServletRequest request) {
        SignUpForm filled = filled(form);
        return run(request, id, form, trip -> takePlace.complete(trip, filled));
    }

    @PostMapping("/confirm")
    @Operation(operationId = "confirmTripPlace", summary = "Takes an offered place, or says that one goes")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripPlace.class)))
    ResponseEntity<byte[]> confirm(@PathVariable String id, HttpServletRequest request) {
        return run(request, id, id, takePlace::confirm);
    }

    @PostMapping("/withdraw")
    @Operation(operationId = "withdrawFromTrip", summary = "Withdraws; the place goes to the first on the reserve list")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripWithdrawn.class)))
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request) {
        TripId trip = PathIds.tripId(id);
        return commands.run(
                request, id, () -> takePlace.withdraw(trip), done -> Commands.Done.ok(new TripWithdrawn(done.value())));
    }

    private ResponseEntity<byte[]> run(
            HttpServletRequest request, String id, Object content, Function<TripId, Answer<PlaceTaken>> command) {
        TripId trip = PathIds.tripId(id);
        return commands.run(request, content, () -> command.apply(trip), taken -> {
            TripPlace place = place(taken);
            return Commands.Done.ok(place).tagged(tags.of(place));
        });
    }

    private static SignUpForm filled(TripSignUpForm form) {
        return new SignUpForm(
                form.category(),
                Boolean.TRUE.equals(form.manager()),
                Given.text(form.phone()),
                Given.text(form.emergencyName()),
                Given.text(form.emergencyPhone()),
                Boolean.TRUE.equals(form.healthFit()),
                Given.text(form.healthNotes()),
                Objects.requireNonNullElse(form.companions(), 0),
                Given.text(form.companionContract()),
                Boolean.TRUE.equals(form.companionsPaidByUnion()),
                Boolean.TRUE.equals(form.idConfirmed()),
                Boolean.TRUE.equals(form.noticeConsent()));
    }

    private static TripPlace place(PlaceTaken taken) {
        return new TripPlace(
                taken.id().value(),
                taken.state(),
                taken.number(),
                taken.heldUntil(),
                taken.confirmBy(),
                taken.position(),
                taken.extended(),
                taken.complete(),
                taken.confirmed());
    }
}
