package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.BallotDesks;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.ChangeRoll;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.NamedVotes;
import org.xieyue.ballots.ReadProtocol;
import org.xieyue.ballots.RollChange;
import org.xieyue.identity.AccountId;

/** What takes two people while a ballot is open, and what comes to be read of it. */
@RestController
@RequestMapping(path = "/api/v1/ballots/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class BallotProtocolController {

    private final BallotBoard board;
    private final BallotDesks desks;
    private final ChangeRoll changeRoll;
    private final ReadProtocol readProtocol;
    private final NamedVotes namedVotes;
    private final Commands commands;

    BallotProtocolController(
            BallotBoard board,
            BallotDesks desks,
            ChangeRoll changeRoll,
            ReadProtocol readProtocol,
            NamedVotes namedVotes,
            Commands commands) {
        this.board = board;
        this.desks = desks;
        this.changeRoll = changeRoll;
        this.readProtocol = readProtocol;
        this.namedVotes = namedVotes;
        this.commands = commands;
    }

    @Schema(
            name = "RollChangeContent",
            description = "ADD takes a person, a name and perhaps an account; REMOVE takes the person.")
    record ChangeContent(
            RollChange.@Nullable Kind kind,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable UUID account,
            @Nullable String reason) {}

    record RollChangeRef(UUID id) {}

    @Schema(name = "SheetPersons")
    record Persons(@Nullable List<UUID> persons) {}

    record SheetCount(int count) {}

    @Schema(name = "SheetsContent", description = "All sheets, each as option keys by question key, in any order.")
    record SheetsContent(@Nullable List<Map<String, List<String>>> sheets) {}

    @Schema(name = "RefusedVotes")
    record RefusedCount(String reason, long count) {}

    @GetMapping("/roll-changes")
    @Operation(
            operationId = "ballotRollChanges",
            summary = "Changes of the frozen roll, proposed and signed, for keepers and scrutineers")
    List<ReadProtocol.Change> changes(@PathVariable String id) {
        return readProtocol.changes(PathIds.ballotId(id));
    }

    @PostMapping(path = "/roll-changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "proposeRollChange",
            summary = "Propose a change of the frozen roll; it holds once a second person has signed it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RollChangeRef.class)))
    ResponseEntity<byte[]> propose(
            @PathVariable String id, @RequestBody ChangeContent body, HttpServletRequest request) {
        BallotId ballot = PathIds.ballotId(id);
        RollChange.Kind kind = given("kind", body.kind());
        UUID account = body.account();
        String name = kind == RollChange.Kind.REMOVE && body.name() == null ? "-" : given("name", body.name());
        Elector elector =
                new Elector(given("person", body.person()), name, account == null ? null : new AccountId(account));
        String reason = given("reason", body.reason());
        return commands.run(
                request,
                body,
                () -> desk(ballot).propose(ballot, kind, elector, reason),
                change -> Commands.Done.created(
                        "/api/v1/ballots/" + ballot + "/roll-changes", new RollChangeRef(change)));
    }

    @PostMapping("/roll-changes/{change}/sign")
    @Operation(operationId = "signRollChange", summary = "Sign a change that somebody else has proposed")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RollChangeRef.class)))
    ResponseEntity<byte[]> sign(@PathVariable String id, @PathVariable String change, HttpServletRequest request) {
        return commands.run(
                request,
                change,
                () -> changeRoll.sign(PathIds.ballotId(id), PathIds.any(change)),
                signed -> Commands.Done.ok(new RollChangeRef(signed.id())));
    }

    @GetMapping("/sheets")
    @Operation(
            operationId = "ballotSheets",
            summary = "Papers of paper: how many were handed out, and who has entered how many")
    ReadProtocol.Sheets sheets(@PathVariable String id) {
        return readProtocol.sheets(PathIds.ballotId(id));
    }

    @PostMapping(path = "/sheets/handed-out", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handOutSheets",
            summary = "Hand out papers of paper; answers how many of these persons had none before")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SheetCount.class)))
    ResponseEntity<byte[]> handOut(@PathVariable String id, @RequestBody Persons body, HttpServletRequest request) {
        BallotId ballot = PathIds.ballotId(id);
        List<UUID> persons = given("persons", body.persons());
        return commands.run(
                request, body, () -> desk(ballot).handOut(ballot, persons), BallotProtocolController::count);
    }

    @PutMapping(path = "/sheets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "enterSheets",
            summary = "Enter all sheets, as one of two people who do so; again replaces one's own entry")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SheetCount.class)))
    ResponseEntity<byte[]> enter(@PathVariable String id, @RequestBody SheetsContent body, HttpServletRequest request) {
        BallotId ballot = PathIds.ballotId(id);
        List<Map<String, List<String>>> sheets = given("sheets", body.sheets());
        return commands.run(request, body, () -> desk(ballot).enter(ballot, sheets), BallotProtocolController::count);
    }

    @GetMapping("/refused-votes")
    @Operation(
            operationId = "refusedVotes",
            summary = "How many votes were not taken, by reason; nothing is known about persons, times or contents")
    List<RefusedCount> refusedVotes(@PathVariable String id) {
        return readProtocol.refusedVotes(PathIds.ballotId(id)).entrySet().stream()
                .map(entry -> new RefusedCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @GetMapping("/named-votes")
    @Operation(
            operationId = "namedVotes",
            summary = "Who voted what: of an open ballot, or for keepers of one by name; once counted")
    List<NamedVotes.NamedVote> namedVotes(@PathVariable String id) {
        return namedVotes.of(PathIds.ballotId(id));
    }

    @GetMapping(
            path = "/protocol",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "ballotProtocol", summary = "The protocol of changes, sheets and refused votes, as PDF")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> protocol(@PathVariable String id) {
        BallotId ballot = PathIds.ballotId(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("protocol-" + ballot + ".pdf")
                                .build()
                                .toString())
                .body(readProtocol.pdf(ballot));
    }

    private BallotDesk desk(BallotId id) {
        return desks.of(board.ballot(id));
    }

    private static Commands.Done count(int count) {
        return Commands.Done.ok(new SheetCount(count));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Rejected.malformed(field, "missing", field);
        }
        return value;
    }
}
