package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** What a chief does with many clauses at once. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/table", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Negotiation table")
class TableAtOnceController {

    private final TablePosition tablePosition;
    private final AnswerPosition answerPosition;
    private final Commands commands;

    TableAtOnceController(TablePosition tablePosition, AnswerPosition answerPosition, Commands commands) {
        this.tablePosition = tablePosition;
        this.answerPosition = answerPosition;
        this.commands = commands;
    }

    @Schema(description = "How many clauses it concerned; none when it has been done already.")
    record ClausesMoved(int clauses) {}

    @PostMapping("/keep-undiscussed")
    @Operation(
            operationId = "keepUndiscussed",
            summary = "A chief proposes that every clause not discussed yet stays as in the last text")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClausesMoved.class)))
    ResponseEntity<byte[]> keepUndiscussed(@PathVariable String id, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        return act(request, () -> tablePosition.keepUndiscussed(caseId));
    }

    @PostMapping("/accept-unchanged")
    @Operation(
            operationId = "acceptUnchanged",
            summary = "A chief accepts wherever the other side wants nothing but the last text")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClausesMoved.class)))
    ResponseEntity<byte[]> acceptUnchanged(@PathVariable String id, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        return act(request, () -> answerPosition.acceptUnchanged(caseId));
    }

    @PostMapping("/final")
    @Operation(operationId = "callAllFinal", summary = "A chief calls all clauses final that are agreed in principle")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClausesMoved.class)))
    ResponseEntity<byte[]> callAllFinal(@PathVariable String id, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        return act(request, () -> answerPosition.callAllFinal(caseId));
    }

    private ResponseEntity<byte[]> act(HttpServletRequest request, Supplier<Answer<Integer>> command) {
        return commands.run(request, "", command, many -> Commands.Done.ok(new ClausesMoved(many)));
    }
}
