package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.xieyue.documents.DocumentId;
import org.xieyue.negotiation.KeepMinutes;
import org.xieyue.negotiation.MinutesView;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;

/** Minutes of the rounds; they write themselves from the moves. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/table", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Negotiation table")
class MinutesController {

    private final TableBoard board;
    private final KeepMinutes keepMinutes;
    private final Commands commands;

    MinutesController(TableBoard board, KeepMinutes keepMinutes, Commands commands) {
        this.board = board;
        this.keepMinutes = keepMinutes;
        this.commands = commands;
    }

    @Schema(name = "MinutesConfirmation")
    record Confirmation(Side side, String name, Instant at) {}

    @Schema(description = "moves: in Chinese, as they are printed; digest: SHA-256 of what the chiefs confirm.")
    record Minutes(
            int round,
            Instant startedAt,
            @Nullable Instant endedAt,
            String place,
            List<String> workers,
            List<String> employers,
            List<String> moves,
            String remarks,
            String digest,
            List<Confirmation> confirmations,
            List<Side> outdated,
            @Nullable UUID paper) {

        static Minutes of(MinutesView view) {
            DocumentId paper = view.paper();
            return new Minutes(
                    view.round(),
                    view.startedAt(),
                    view.endedAt(),
                    view.place(),
                    view.workers(),
                    view.employers(),
                    view.moves(),
                    view.remarks(),
                    view.digest(),
                    view.confirmations().stream()
                            .map(one -> new Confirmation(one.side(), one.name(), one.at()))
                            .toList(),
                    view.outdated(),
                    paper == null ? null : paper.value());
        }
    }

    @Schema(description = "The digest of the minutes that the chief has read.")
    record MinutesRead(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String digest) {}

    @Schema(description = "What the recorder adds; empty to remove it.")
    record MinutesRemarks(@Nullable String remarks) {}

    record RoundRef(int round) {}

    @GetMapping("/minutes/{round}")
    @Operation(operationId = "minutes", summary = "The minutes of a round as they read now, and who has confirmed them")
    Minutes minutes(@PathVariable String id, @PathVariable String round) {
        CaseId caseId = PathIds.caseId(id);
        int number = PathIds.number(round);
        return Minutes.of(view(caseId, number));
    }

    private MinutesView view(CaseId caseId, int round) {
        try {
            return board.myMinutes(caseId, round);
        } catch (NotFound | NotAllowed noSeat) {
            return sharedView(caseId, round);
        }
    }

    private MinutesView sharedView(CaseId caseId, int round) {
        try {
            return board.sharedMinutes(caseId, round);
        } catch (NotAllowed mayNotRead) {
            throw new NotFound();
        }
    }

    @PostMapping("/attendance")
    @Operation(operationId = "attendRound", summary = "I am at the table in the round that is held now")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundRef.class)))
    ResponseEntity<byte[]> attend(@PathVariable String id, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        return commands.run(
                request, "", () -> keepMinutes.attend(caseId), round -> Commands.Done.ok(new RoundRef(round)));
    }

    @PostMapping(path = "/minutes/{round}/remarks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "remarkOnMinutes", summary = "The recorder's remarks; both chiefs are asked again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundRef.class)))
    ResponseEntity<byte[]> remark(
            @PathVariable String id,
            @PathVariable String round,
            @RequestBody MinutesRemarks remarks,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        int number = PathIds.number(round);
        return commands.run(
                request,
                remarks,
                () -> keepMinutes.remark(caseId, number, TableController.text(remarks.remarks())),
                done -> Commands.Done.ok(new RoundRef(done)));
    }

    @PostMapping(path = "/minutes/{round}/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "confirmMinutes", summary = "A chief confirms the minutes; printed when both have")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Minutes.class)))
    ResponseEntity<byte[]> confirm(
            @PathVariable String id,
            @PathVariable String round,
            @RequestBody MinutesRead read,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        int number = PathIds.number(round);
        return commands.run(
                request,
                read,
                () -> keepMinutes.confirm(caseId, number, TableController.text(read.digest())),
                view -> Commands.Done.ok(Minutes.of(view)));
    }
}
