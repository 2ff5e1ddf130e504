package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.ballots.BallotDesks;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.CloseBallot;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.OpenBallot;
import org.xieyue.ballots.PrepareBallot;
import org.xieyue.ballots.Turnout;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Answer;

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
    private final BallotDesks desks;
    private final Commands commands;

    BallotController(
            BallotBoard board,
            PrepareBallot prepareBallot,
            OpenBallot openBallot,
            CloseBallot closeBallot,
            HandOutCodes handOutCodes,
            BallotDesks desks,
            Commands commands) {
        this.board = board;
        this.prepareBallot = prepareBallot;
        this.openBallot = openBallot;
        this.closeBallot = closeBallot;
        this.handOutCodes = handOutCodes;
        this.desks = desks;
        this.commands = commands;
    }

    record BallotRef(UUID id) {}

    record BallotStateNow(String state) {}

    record PersonList(@Nullable List<UUID> persons) {}

    @Schema(name = "BallotReason")
    record Reason(@Nullable String reason) {}

    record RollEntry(UUID person, String name, @Nullable UUID account) {
        static RollEntry of(Elector elector) {
            AccountId account = elector.account();
            return new RollEntry(elector.person(), elector.name(), account == null ? null : account.value());
        }
    }

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

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reviseBallot",
            summary = "Replace a prepared ballot; keys of scrutineers and codes of electors who stay are kept")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotRef.class)))
    ResponseEntity<byte[]> revise(
            @PathVariable String id, @RequestBody BallotContent content, HttpServletRequest request) {
        return done(request, content, () -> prepareBallot.revise(PathIds.ballotId(id), content.toBallot()));
    }

    @PostMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "cancelBallot", summary = "Give up a ballot that is not yet open, with a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotRef.class)))
    ResponseEntity<byte[]> cancel(@PathVariable String id, @RequestBody Reason body, HttpServletRequest request) {
        String reason = body.reason();
        if (reason == null) {
            throw Rejected.malformed("reason", "missing", "reason");
        }
        return done(request, body, () -> prepareBallot.cancel(PathIds.ballotId(id), reason));
    }

    @GetMapping("/{id}/roll")
    @Operation(operationId = "ballotRoll", summary = "Everybody on the roll, for those who keep the ballot")
    List<RollEntry> roll(@PathVariable String id) {
        BallotId ballot = PathIds.ballotId(id);
        return desks.of(board.ballot(ballot)).roll(ballot).stream()
                .map(RollEntry::of)
                .toList();
    }

    @PostMapping("/{id}/open")
    @Operation(operationId = "openBallot", summary = "Freeze text and roll, and let voting begin")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotRef.class)))
    ResponseEntity<byte[]> open(@PathVariable String id, HttpServletRequest request) {
        return done(request, id, () -> openBallot.open(PathIds.ballotId(id)));
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

    private ResponseEntity<byte[]> done(
            HttpServletRequest request, Object content, Supplier<Answer<BallotId>> command) {
        return commands.run(request, content, command, id -> Commands.Done.ok(new BallotRef(id.value())));
    }
}
