package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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
import org.xieyue.congress.Attendance;
import org.xieyue.congress.CheckIn;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.HoldVote;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

/** Who is there: checked in by code or at the desk, and the way to the voting page. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Congress sessions")
class CongressAttendanceController {

    private final SessionBoard board;
    private final CheckIn checkIn;
    private final HoldVote holdVote;
    private final Commands commands;
    private final Texts texts;

    CongressAttendanceController(
            SessionBoard board, CheckIn checkIn, HoldVote holdVote, Commands commands, Texts texts) {
        this.board = board;
        this.checkIn = checkIn;
        this.holdVote = holdVote;
        this.commands = commands;
        this.texts = texts;
    }

    record RollLine(UUID delegate, String name, String ward, boolean votes, boolean present, boolean byHand) {}

    record AttendanceSummary(
            int delegates,
            int present,
            int quorum,
            int missing,
            boolean quorate,
            int observers,
            String citation,
            List<RollLine> roll) {}

    @Schema(description = "The code that the hall shows.")
    record CheckInCode(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String code) {}

    record Seat(UUID session, UUID delegate, String title, String place, boolean votes) {}

    record VotingWay(
            @Schema(description = "Path of the voting page with the code; shown once, never stored.")
            String path) {}

    @GetMapping("/congress-sessions/{id}/attendance")
    @Operation(
            operationId = "congressAttendance",
            summary = "Who is there now, the quorum on all delegates and its source")
    AttendanceSummary attendance(@PathVariable String id, HttpServletRequest request) {
        Attendance now = board.attendance(PathIds.sessionId(id)).orElseThrow(NotFound::new);
        Locale language = Languages.of(request);
        return new AttendanceSummary(
                now.delegates(),
                now.present(),
                now.quorum(),
                now.missing(),
                now.hasQuorum(),
                now.observers(),
                texts.say(language, now.rules().attendance().citation()),
                now.lines().stream()
                        .map(line -> new RollLine(
                                line.delegate().value(),
                                line.name(),
                                line.ward(),
                                line.votes(),
                                line.present(),
                                line.byHand()))
                        .toList());
    }

    @PostMapping(path = "/congress-check-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "checkInByCode", summary = "I am there: by the code that the hall shows; again is no harm")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Seat.class)))
    ResponseEntity<byte[]> checkIn(@RequestBody CheckInCode code, HttpServletRequest request) {
        return commands.run(
                request,
                code,
                () -> checkIn.byCode(CongressController.text(code.code())),
                seat -> Commands.Done.ok(new Seat(
                        seat.session().value(), seat.delegate().value(), seat.title(), seat.place(), seat.votes())));
    }

    @PostMapping("/congress-sessions/{id}/attendance/{delegate}")
    @Operation(operationId = "checkInByHand", summary = "Checks a delegate in at the desk")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CongressSessionController.Noted.class)))
    ResponseEntity<byte[]> checkInByHand(
            @PathVariable String id, @PathVariable String delegate, HttpServletRequest request) {
        SessionId session = PathIds.sessionId(id);
        DelegateId who = PathIds.delegateId(delegate);
        return commands.run(
                request,
                "",
                () -> checkIn.byHand(session, who),
                done -> Commands.Done.ok(new CongressSessionController.Noted(done.value())));
    }

    @PostMapping("/congress-sessions/{id}/attendance/{delegate}/undo")
    @Operation(operationId = "undoCheckIn", summary = "The delegate has left, or was checked in by mistake")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CongressSessionController.Noted.class)))
    ResponseEntity<byte[]> undo(@PathVariable String id, @PathVariable String delegate, HttpServletRequest request) {
        SessionId session = PathIds.sessionId(id);
        DelegateId who = PathIds.delegateId(delegate);
        return commands.run(
                request,
                "",
                () -> checkIn.undo(session, who),
                done -> Commands.Done.ok(new CongressSessionController.Noted(done.value())));
    }

    @PostMapping("/congress-sessions/{id}/paper")
    @Operation(
            operationId = "takeBallotPaper",
            summary = "My way to the voting page, when I am a delegate and present; a former one is void. Not to be"
                    + " repeated with an Idempotency-Key: the answer would be kept")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VotingWay.class)))
    ResponseEntity<byte[]> takePaper(@PathVariable String id, HttpServletRequest request) {
        SessionId session = PathIds.sessionId(id);
        if (request.getHeader(Commands.KEY_HEADER) != null) {
            throw Rejected.malformed(Commands.KEY_HEADER, "key-not-here", Commands.KEY_HEADER);
        }
        return commands.run(
                request,
                "",
                () -> holdVote.takePaper(session),
                handed -> Commands.Done.ok(new VotingWay(handed.path())));
    }
}
