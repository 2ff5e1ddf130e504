package org.xieyue.api;

import static org.xieyue.api.SealedVote.binary;
import static org.xieyue.api.SealedVote.given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.ballots.BallotArchive;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.PublicBoard;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;

/** Voting with a code, and the public board: the operations that need no token of a person (docs/adr/0010). */
@RestController
@RequestMapping(path = "/api/v1/ballots/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Voting")
@SecurityRequirements
class VotingController {

    static final String CODE_HEADER = "Ballot-Code";

    private final VotingBooth booth;
    private final PublicBoard board;
    private final BallotBoard ballots;
    private final BallotArchive archive;
    private final Problems problems;
    private final ApiErrors errors;

    VotingController(
            VotingBooth booth,
            PublicBoard board,
            BallotBoard ballots,
            BallotArchive archive,
            Problems problems,
            ApiErrors errors) {
        this.booth = booth;
        this.board = board;
        this.ballots = ballots;
        this.archive = archive;
        this.problems = problems;
        this.errors = errors;
    }

    @Schema(
            name = "TokenRequest",
            description = "Asks for a blind signature. Binary values are base64url without padding.")
    record TokenRequest(
            @Nullable String code,
            @Nullable String textHash,
            @Nullable String blinded) {}

    record BlindSignature(String blindSignature) {}

    @Schema(name = "OpenVote", description = "A vote of an open or named ballot: option keys by question key.")
    record OpenVote(
            @Nullable String code,
            @Nullable String textHash,
            @Nullable Map<String, List<String>> choices) {}

    @GetMapping("/paper")
    @Operation(operationId = "ballotPaper", summary = "The paper of whoever has this voting code")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VotingBooth.Paper.class)))
    ResponseEntity<?> paper(
            @PathVariable String id,
            @RequestHeader(name = CODE_HEADER, required = false) @Nullable String code,
            HttpServletRequest request) {
        return answered(request, booth.paper(PathIds.ballotId(id), given(CODE_HEADER, code)), paper -> paper);
    }

    @PostMapping(path = "/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signBallotToken",
            summary = "Take the paper of a secret ballot: a blind signature for a token that the server cannot read")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BlindSignature.class)))
    ResponseEntity<?> sign(@PathVariable String id, @RequestBody TokenRequest body, HttpServletRequest request) {
        return answered(
                request,
                booth.sign(
                        PathIds.ballotId(id),
                        given("code", body.code()),
                        given("textHash", body.textHash()),
                        binary("blinded", body.blinded())),
                signature -> new BlindSignature(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
    }

    @PostMapping(path = "/box", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "castSealedVote",
            summary = "Cast a sealed vote; sent without cookies or authorisation. The same again gets the same receipt")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VotingBooth.Receipt.class)))
    ResponseEntity<?> cast(@PathVariable String id, @RequestBody SealedVote body, HttpServletRequest request) {
        return answered(request, body.cast(booth, PathIds.ballotId(id)), receipt -> receipt);
    }

    @PostMapping(path = "/votes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "castOpenVote",
            summary = "Cast a vote of an open or named ballot. The same again gets the same receipt")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VotingBooth.Receipt.class)))
    ResponseEntity<?> vote(@PathVariable String id, @RequestBody OpenVote body, HttpServletRequest request) {
        Map<String, List<String>> choices = body.choices();
        if (choices == null) {
            throw Rejected.malformed("choices", "missing", "choices");
        }
        return answered(
                request,
                booth.vote(
                        PathIds.ballotId(id), given("code", body.code()), given("textHash", body.textHash()), choices),
                receipt -> receipt);
    }

    @GetMapping("/receipts/{receipt}")
    @Operation(
            operationId = "ballotReceipt",
            summary = "Whether a vote with this receipt was received or is on the board")
    VotingBooth.FoundReceipt receipt(@PathVariable String id, @PathVariable String receipt) {
        return booth.find(PathIds.ballotId(id), receipt);
    }

    @GetMapping("/board")
    @Operation(
            operationId = "ballotBoard",
            summary = "Opening, signed heads of all batches, and closing of the public board")
    PublicBoard.Board board(@PathVariable String id) {
        return board.board(PathIds.ballotId(id));
    }

    @GetMapping("/board/batches/{number}")
    @Operation(operationId = "ballotBoardBatch", summary = "One batch of sealed votes on the public board")
    PublicBoard.BoardBatch batch(@PathVariable String id, @PathVariable int number) {
        return board.batch(PathIds.ballotId(id), number);
    }

    @GetMapping("/result")
    @Operation(
            operationId = "ballotResult",
            summary = "The result, once counted: for whoever has a voting code, or may see the ballot when signed in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotResult.class)))
    ResponseEntity<?> result(
            @PathVariable String id,
            @RequestHeader(name = CODE_HEADER, required = false) @Nullable String code,
            HttpServletRequest request) {
        BallotId ballot = PathIds.ballotId(id);
        Answer<Optional<BallotOutcome>> outcome =
                code == null ? Answer.done(ballots.outcome(ballot)) : booth.result(ballot, code);
        return answered(request, outcome, found -> BallotResult.of(found.orElseThrow(NotFound::new)));
    }

    @GetMapping(
            path = "/archive",
            produces = {"application/zip", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "ballotArchive",
            summary = "All that it takes to recount the ballot, with the verifier; for the same readers as the result")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
    void archive(
            @PathVariable String id,
            @RequestHeader(name = CODE_HEADER, required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        BallotId ballot = PathIds.ballotId(id);
        Answer<Optional<BallotOutcome>> outcome =
                code == null ? Answer.done(ballots.outcome(ballot)) : booth.result(ballot, code);
        if (outcome instanceof Answer.Refused<Optional<BallotOutcome>> refused) {
            errors.write(response, problems.refusal(request, refused.reasons()));
            return;
        }
        if (outcome.orElseThrow().isEmpty()) {
            throw new NotFound();
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ballot-" + ballot + ".zip")
                        .build()
                        .toString());
        archive.write(ballot, response.getOutputStream());
    }

    private <T> ResponseEntity<?> answered(HttpServletRequest request, Answer<T> answer, Function<T, Object> told) {
        return switch (answer) {
            case Answer.Done<T> done -> ResponseEntity.ok(told.apply(done.value()));
            case Answer.Refused<T> refused -> {
                Problem problem = problems.refusal(request, refused.reasons());
                yield ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }
}
