package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.convalescence.CallRoll;
import org.xieyue.convalescence.SignUpId;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;

/** What the leader of a trip works with on the road; to anybody else the roster does not exist. */
@RestController
@RequestMapping(path = "/api/v1/trips/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trips")
class RollCallController {

    private static final int MOST_MARKS = 5_000;

    private final TripBoard board;
    private final CallRoll callRoll;
    private final Commands commands;

    RollCallController(TripBoard board, CallRoll callRoll, Commands commands) {
        this.board = board;
        this.callRoll = callRoll;
        this.commands = commands;
    }

    record RosterEntry(UUID signUp, int number, String name, String union, int companions) {}

    record RollCallMark(
            @Nullable
            @Schema(
                    description =
                            "Of this very tap, made by the leader's device: delivered again, it has no effect; left out, a mark of the same person, day and moment is the same")
            UUID id,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID signUp,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate day,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean present,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description =
                            "When the leader tapped; for a person and day the latest counts, in whatever order marks arrive")
            Instant at) {}

    @Schema(description = "All marks are taken or none.")
    record RollCallMarks(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<RollCallMark> marks) {}

    record RollCalled(int marks) {}

    @GetMapping("/roster")
    @Operation(operationId = "tripRoster", summary = "Who is on the trip, by name; for its leader")
    List<RosterEntry> roster(@PathVariable String id) {
        return board.roster(PathIds.tripId(id)).stream()
                .map(row -> new RosterEntry(row.id().value(), row.number(), row.name(), row.union(), row.companions()))
                .toList();
    }

    @GetMapping("/roll-call")
    @Operation(operationId = "rollCall", summary = "The marks that count, by person and day; for the leader")
    List<RollCallMark> marks(@PathVariable String id) {
        return callRoll.marks(PathIds.tripId(id)).stream()
                .map(mark -> new RollCallMark(null, mark.signUp().value(), mark.day(), mark.present(), mark.at()))
                .toList();
    }

    @PostMapping(path = "/roll-call", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "callRoll", summary = "Hands in marks; late, twice or out of order makes no difference")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RollCalled.class)))
    ResponseEntity<byte[]> call(
            @PathVariable String id, @RequestBody RollCallMarks called, HttpServletRequest request) {
        TripId trip = PathIds.tripId(id);
        List<RollCallMark> given = Given.required(called.marks(), "marks");
        if (given.size() > MOST_MARKS) {
            throw Rejected.malformed("marks", "out-of-range", "marks", 0, MOST_MARKS);
        }
        List<CallRoll.Mark> marks = given.stream()
                .filter(Objects::nonNull)
                .map(RollCallController::mark)
                .toList();
        return commands.run(
                request, called, () -> callRoll.mark(trip, marks), taken -> Commands.Done.ok(new RollCalled(taken)));
    }

    private static CallRoll.Mark mark(RollCallMark mark) {
        UUID signUp = Given.required(mark.signUp(), "signUp");
        LocalDate day = Given.required(mark.day(), "day");
        boolean present = Given.required(mark.present(), "present");
        Instant at = Given.required(mark.at(), "at");
        String tap = signUp + "|" + day + "|" + present + "|" + at;
        return new CallRoll.Mark(
                Objects.requireNonNullElseGet(
                        mark.id(), () -> UUID.nameUUIDFromBytes(tap.getBytes(StandardCharsets.UTF_8))),
                new SignUpId(signUp),
                day,
                present,
                at);
    }
}
