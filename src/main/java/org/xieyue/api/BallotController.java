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
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.ballots.CloseBallot;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.OpenBallot;
import org.xieyue.ballots.PrepareBallot;
import org.xieyue.ballots.ScrutineerDesk;
import org.xieyue.ballots.Turnout;

/** Ballots for those who keep and scrutinise them. */
@RestController
@RequestMapping(path = "/api/v1/ballots", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class BallotController {

    private final BallotBoard board;
    private final PrepareBallot prepareBallot;
    private final OpenBallot openBallot;
    private final CloseBallot closeBallot;
    private final HandOutCodes handOutCodes;
    private final ScrutineerDesk desk;
    private final Commands commands;

    BallotController(
            BallotBoard board,
            PrepareBallot prepareBallot,
            OpenBallot openBallot,
            CloseBallot closeBallot,
            HandOutCodes handOutCodes,
            ScrutineerDesk desk,
            Commands commands) {
        this.board = board;
        this.prepareBallot = prepareBallot;
        this.openBallot = openBallot;
        this.closeBallot = closeBallot;
        this.handOutCodes = handOutCodes;
        this.desk = desk;
        this.commands = commands;
    }

    record BallotRef(UUID id) {}

    record BallotStateNow(String state) {}

    record PersonList(@Nullable List<UUID> persons) {}

    @Schema(name = "ScrutineerKeyContent", description = "An X25519 key, 32 bytes in base64url.")
    record KeyContent(@Nullable String key) {}

    record ScrutineerNumber(int number) {}

    record HandedCodeContent(UUID person, String code, String path) {
        static HandedCodeContent of(HandedCode code) {
            return new HandedCodeContent(code.person(), code.code(), code.path());
        }
    }

    @GetMapping
    @Operation(operationId = "ballots", summary = "Ballots that concern the person")
    List<BallotSummary> ballots() {
        return board.list().stream().map(BallotSummary::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "ballot", summary = "A ballot: questions, rule, scrutineers, state")
    BallotSummary ballot(@PathVariable String id) {
        Ballot ballot = board.ballot(PathIds.ballotId(id));
        return BallotSummary.of(ballot);
    }

    @GetMapping("/{id}/turnout")
    @Operation(operationId = "ballotTurnout", summary = "How many took a paper and cast it; never what they voted")
    Turnout turnout(@PathVariable String id) {
        return board.turnout(PathIds.ballotId(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "prepareBallot", summary = "Prepare a ballot")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BallotRef.class)))
    ResponseEntity<byte[]> prepare(@RequestBody BallotContent content, HttpServletRequest request) {
        return commands.run(
                request,
                content,
                () -> prepareBallot.prepare(content.toBallot()),
                id -> Commands.Done.created("/api/v1/ballots/" + id, new BallotRef(id.value())));
    }

    @PostMapping("/{id}/open")
    @Operation(operationId = "openBallot", summary = "Freeze text and roll, and let voting begin")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotRef.class)))
    ResponseEntity<byte[]> open(@PathVariable String id, HttpServletRequest request) {
        return commands.run(
                request,
                id,
                () -> openBallot.open(PathIds.ballotId(id)),
                ballot -> Commands.Done.ok(new BallotRef(ballot.value())));
    }

    @PostMapping("/{id}/close")
    @Operation(operationId = "closeBallot", summary = "End the voting")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotStateNow.class)))
    ResponseEntity<byte[]> close(@PathVariable String id, HttpServletRequest request) {
        return commands.run(
                request,
                id,
                () -> closeBallot.close(PathIds.ballotId(id)),
                state -> Commands.Done.ok(new BallotStateNow(state.name())));
    }

    /** Without an idempotency key: an answer with codes must not be kept. */
    @PostMapping(path = "/{id}/codes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handOutVotingCodes",
            summary = "New voting codes for these persons; an Idempotency-Key is not accepted, for codes are not kept")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandedCodeContent.class)))
    ResponseEntity<byte[]> codes(@PathVariable String id, @RequestBody PersonList body, HttpServletRequest request) {
        List<UUID> persons = body.persons();
        if (persons == null) {
            throw Rejected.malformed("persons", "missing", "persons");
        }
        if (request.getHeader(Commands.KEY_HEADER) != null) {
            throw Rejected.malformed(Commands.KEY_HEADER, "idempotency-key");
        }
        return commands.run(
                request,
                body,
                () -> handOutCodes.handOut(PathIds.ballotId(id), persons),
                codes -> Commands.Done.ok(
                        codes.stream().map(HandedCodeContent::of).toList()));
    }

    @PostMapping(path = "/{id}/scrutineer-key", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "registerScrutineerKey", summary = "Register my public key before the opening")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScrutineerNumber.class)))
    ResponseEntity<byte[]> register(@PathVariable String id, @RequestBody KeyContent body, HttpServletRequest request) {
        return commands.run(
                request,
                body,
                () -> desk.register(PathIds.ballotId(id), keyOf(body)),
                number -> Commands.Done.ok(new ScrutineerNumber(number)));
    }

    @PostMapping(path = "/{id}/scrutineer-key/private", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handInScrutineerKey",
            summary = "Hand in my private key after the close; it becomes public")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScrutineerNumber.class)))
    ResponseEntity<byte[]> handIn(@PathVariable String id, @RequestBody KeyContent body, HttpServletRequest request) {
        return commands.run(
                request,
                body,
                () -> desk.handIn(PathIds.ballotId(id), keyOf(body)),
                number -> Commands.Done.ok(new ScrutineerNumber(number)));
    }

    private static String keyOf(KeyContent body) {
        String key = body.key();
        if (key == null) {
            throw Rejected.malformed("key", "missing", "key");
        }
        return key;
    }
}
