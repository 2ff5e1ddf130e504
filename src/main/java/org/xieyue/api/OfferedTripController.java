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
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.convalescence.Eligibility;
import org.xieyue.convalescence.GiveFeedback;
import org.xieyue.convalescence.ReadDraw;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.Texts;

/** Trips for those who may go: what is offered, whether one may go, what is public of a draw, and how it was. */
@RestController
@RequestMapping(path = "/api/v1/offered-trips", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class OfferedTripController {

    private final TripBoard board;
    private final ReadDraw readDraw;
    private final GiveFeedback giveFeedback;
    private final Commands commands;
    private final Texts texts;

    OfferedTripController(
            TripBoard board, ReadDraw readDraw, GiveFeedback giveFeedback, Commands commands, Texts texts) {
        this.board = board;
        this.readDraw = readDraw;
        this.giveFeedback = giveFeedback;
        this.commands = commands;
        this.texts = texts;
    }

    record TripObstacle(String code, String message) {}

    @Schema(description = "Whether one may go, before the form; obstacles name the rule and its source.")
    record TripEligibility(boolean mayGo, int tripsLeft, List<TripObstacle> obstacles) {}

    @Schema(
            description =
                    "commitment: digest of the seed, published before sign-up; null where places go as people come.")
    record TripDraw(@Nullable String commitment, boolean drawn) {}

    record TripFeedback(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "From 1 to 5")
            Integer score,

            @Nullable String remark) {}

    record TripRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "offeredTrips", summary = "What I have signed up for, and what I may sign up for now")
    List<TripSummary> offered() {
        return board.offered().stream().map(TripSummary::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "offeredTrip", summary = "A trip as it is offered to members")
    TripSummary offer(@PathVariable String id) {
        return TripSummary.of(board.offer(PathIds.tripId(id)));
    }

    @GetMapping("/{id}/eligibility")
    @Operation(operationId = "tripEligibility", summary = "Whether I may go, and how often still this year")
    TripEligibility eligibility(@PathVariable String id, HttpServletRequest request) {
        Eligibility answer = board.eligibility(PathIds.tripId(id));
        return new TripEligibility(
                answer.mayGo(),
                answer.tripsLeft(),
                answer.reasons().stream()
                        .map(reason -> new TripObstacle(reason.code(), texts.say(Languages.of(request), reason)))
                        .toList());
    }

    @GetMapping("/{id}/draw")
    @Operation(operationId = "tripDraw", summary = "The commitment to the seed, and whether places have been drawn")
    TripDraw draw(@PathVariable String id) {
        TripId trip = PathIds.tripId(id);
        return new TripDraw(readDraw.commitment(trip).orElse(null), readDraw.isDrawn(trip));
    }

    @GetMapping(path = "/{id}/draw.zip", produces = "application/zip")
    @Operation(
            operationId = "tripDrawArchive",
            summary = "Seed, list, result and the program that repeats the draw; 404 before it")
    ResponseEntity<byte[]> archive(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("draw.zip")
                                .build()
                                .toString())
                .body(readDraw.archive(PathIds.tripId(id)));
    }

    @PostMapping(path = "/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "giveTripFeedback", summary = "How it was, from those who went; the later one counts")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TripRef.class)))
    ResponseEntity<byte[]> feedback(
            @PathVariable String id, @RequestBody TripFeedback said, HttpServletRequest request) {
        TripId trip = PathIds.tripId(id);
        int score = Given.required(said.score(), "score");
        return commands.run(
                request,
                said,
                () -> giveFeedback.give(trip, score, Given.text(said.remark())),
                done -> Commands.Done.ok(new TripRef(done.value())));
    }
}
