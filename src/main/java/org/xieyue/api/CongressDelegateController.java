package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import org.xieyue.ballots.BallotId;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.DelegateRow;
import org.xieyue.congress.ElectDelegate;
import org.xieyue.congress.NewDelegate;
import org.xieyue.congress.RecallDelegate;
import org.xieyue.identity.AccountId;

@RestController
@RequestMapping(path = "/api/v1/congresses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Congresses")
class CongressDelegateController {

    private final CongressBoard board;
    private final ElectDelegate electDelegate;
    private final RecallDelegate recallDelegate;
    private final Commands commands;

    CongressDelegateController(
            CongressBoard board, ElectDelegate electDelegate, RecallDelegate recallDelegate, Commands commands) {
        this.board = board;
        this.electDelegate = electDelegate;
        this.recallDelegate = recallDelegate;
        this.commands = commands;
    }

    @Schema(description = "Somebody elected in a ward, or invited without a vote when no ward is given.")
    record DelegateEntry(
            @Nullable String ward,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Identity card or membership number; only a fingerprint is kept.")
            String identity,

            @Nullable UUID account,
            @Nullable Boolean manager,
            @Nullable Boolean woman,
            @Nullable Boolean frontLine,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Nullable Integer wardWorkers,
            @Nullable Integer voted,
            @Nullable Integer inFavour) {}

    @Schema(description = "Somebody elected in a ward by a counted ballot, whose numbers are taken.")
    record BallotEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID ballot,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String ward,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "As it stands on the ballot.")
            String name,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Identity card or membership number; only a fingerprint is kept.")
            String identity,

            @Nullable UUID account,
            @Nullable Boolean manager,
            @Nullable Boolean woman,
            @Nullable Boolean frontLine,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from) {}

    record WardElected(UUID ballot, String title, String name, int wardWorkers, int voted, int inFavour) {}

    record DelegateSummary(
            UUID id,
            String name,
            @Nullable String ward,
            boolean votes,
            boolean manager,
            boolean woman,
            boolean frontLine,
            LocalDate from,
            LocalDate until,
            @Nullable String endedAs) {}

    @Schema(description = "The ward's vote for a recall; empty when the delegate has left.")
    record MandateEnd(
            @Nullable Integer wardWorkers, @Nullable Integer inFavour) {}

    @GetMapping("/{id}/delegates")
    @Operation(
            operationId = "delegates",
            summary = "All mandates of the term; names in full for the secretary only, else masked")
    List<DelegateSummary> delegates(@PathVariable String id) {
        return board.delegates(PathIds.congressId(id)).stream()
                .map(CongressDelegateController::summary)
                .toList();
    }

    @PostMapping(path = "/{id}/delegates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "electDelegate",
            summary = "Enters who was elected in a ward, also in a by-election, or is invited without a vote")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CongressController.Ref.class)))
    ResponseEntity<byte[]> elect(
            @PathVariable String id, @RequestBody DelegateEntry entry, HttpServletRequest request) {
        CongressId congress = PathIds.congressId(id);
        UUID account = entry.account();
        NewDelegate delegate = new NewDelegate(
                entry.ward(),
                CongressController.text(entry.name()),
                CongressController.text(entry.identity()),
                account == null ? null : new AccountId(account),
                Boolean.TRUE.equals(entry.manager()),
                Boolean.TRUE.equals(entry.woman()),
                Boolean.TRUE.equals(entry.frontLine()),
                Objects.requireNonNullElse(entry.from(), LocalDate.EPOCH),
                entry.ward() == null
                        ? null
                        : new NewDelegate.WardVote(
                                CongressController.number(entry.wardWorkers()),
                                CongressController.number(entry.voted()),
                                CongressController.number(entry.inFavour())));
        return commands.run(
                request,
                entry,
                () -> electDelegate.elect(congress, delegate),
                elected -> Commands.Done.ok(new CongressController.Ref(elected.value())));
    }

    @GetMapping("/{id}/ward-elections")
    @Operation(
            operationId = "wardElections",
            summary = "Who was elected in counted ballots of workers of this union or one below it, with their numbers")
    List<WardElected> wardElections(@PathVariable String id) {
        return electDelegate.electedByBallot(PathIds.congressId(id)).stream()
                .map(one -> new WardElected(
                        one.ballot().value(),
                        one.title(),
                        one.name(),
                        one.vote().workers(),
                        one.vote().voted(),
                        one.vote().inFavour()))
                .toList();
    }

    @PostMapping(path = "/{id}/ward-elections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "electDelegateByBallot",
            summary = "Enters who was elected in a ward with the numbers of its counted ballot")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CongressController.Ref.class)))
    ResponseEntity<byte[]> electByBallot(
            @PathVariable String id, @RequestBody BallotEntry entry, HttpServletRequest request) {
        CongressId congress = PathIds.congressId(id);
        UUID ballot = entry.ballot();
        if (ballot == null || entry.ward() == null) {
            throw CongressController.missing(ballot == null ? "ballot" : "ward");
        }
        UUID account = entry.account();
        NewDelegate delegate = new NewDelegate(
                entry.ward(),
                CongressController.text(entry.name()),
                CongressController.text(entry.identity()),
                account == null ? null : new AccountId(account),
                Boolean.TRUE.equals(entry.manager()),
                Boolean.TRUE.equals(entry.woman()),
                Boolean.TRUE.equals(entry.frontLine()),
                Objects.requireNonNullElse(entry.from(), LocalDate.EPOCH),
                null);
        return commands.run(
                request,
                entry,
                () -> electDelegate.electByBallot(congress, new BallotId(ballot), delegate),
                elected -> Commands.Done.ok(new CongressController.Ref(elected.value())));
    }

    @PostMapping(path = "/{id}/delegates/{delegate}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "endMandate", summary = "Ends a mandate: recalled by the ward, or left")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CongressController.Ref.class)))
    ResponseEntity<byte[]> end(
            @PathVariable String id,
            @PathVariable String delegate,
            @RequestBody MandateEnd end,
            HttpServletRequest request) {
        board.congress(PathIds.congressId(id));
        DelegateId who = PathIds.delegateId(delegate);
        return commands.run(
                request,
                end,
                () -> end.inFavour() == null
                        ? recallDelegate.leave(who)
                        : recallDelegate.recall(
                                who,
                                CongressController.number(end.wardWorkers()),
                                CongressController.number(end.inFavour())),
                ended -> Commands.Done.ok(new CongressController.Ref(ended.value())));
    }

    private static DelegateSummary summary(DelegateRow row) {
        return new DelegateSummary(
                row.id().value(),
                row.name(),
                row.ward(),
                row.votes(),
                row.manager(),
                row.woman(),
                row.frontLine(),
                row.from(),
                row.until(),
                row.endedAs());
    }
}
