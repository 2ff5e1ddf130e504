package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.HandleProposal;
import org.xieyue.congress.ProposalBoard;
import org.xieyue.congress.ProposalId;
import org.xieyue.congress.ProposalRow;
import org.xieyue.congress.ProposalStage;
import org.xieyue.congress.SubmitProposal;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Texts;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Proposals")
class ProposalController {

    private final ProposalBoard board;
    private final SubmitProposal submitProposal;
    private final HandleProposal handle;
    private final Commands commands;
    private final Texts texts;

    ProposalController(
            ProposalBoard board, SubmitProposal submitProposal, HandleProposal handle, Commands commands, Texts texts) {
        this.board = board;
        this.submitProposal = submitProposal;
        this.handle = handle;
        this.commands = commands;
        this.texts = texts;
    }

    record ProposalSummary(
            UUID id,
            int number,
            String matter,
            String reason,
            String suggestion,
            ProposalStage stage,
            String proposer,
            int seconders,
            int secondersNeeded,
            String citation,
            @Nullable Integer mergedInto,
            @Nullable String returnReason,
            @Nullable String assignedTo,
            @Nullable LocalDate answerDue,
            @Nullable String answer,
            @Nullable String satisfaction,
            @Nullable String reportedIn,
            LocalDate submittedOn,
            @Nullable LocalDate reviewDue) {}

    @Schema(description = "One matter, why, and what should be done.")
    record ProposalEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String matter,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String suggestion) {}

    @Schema(
            description = "A step of handling: FILE, RETURN (text: reason), MERGE (into), ASSIGN (text: to whom),"
                    + " ANSWER (text), RATE (text: SATISFIED, PARTLY, NOT_SATISFIED), SECOND.")
    record ProposalStep(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Act act,

            @Nullable String text,
            @Nullable UUID into) {}

    enum Act {
        SECOND,
        FILE,
        RETURN,
        MERGE,
        ASSIGN,
        ANSWER,
        RATE
    }

    record ProposalRef(UUID id) {}

    record Reported(int proposals) {}

    @GetMapping("/congresses/{id}/proposals")
    @Operation(operationId = "proposals", summary = "Proposals of a congress, by number")
    List<ProposalSummary> proposals(@PathVariable String id, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return board.of(PathIds.congressId(id)).stream()
                .map(row -> summary(row, language))
                .toList();
    }

    @PostMapping(path = "/congresses/{id}/proposals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "submitProposal", summary = "A delegate proposes one matter")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalRef.class)))
    ResponseEntity<byte[]> submit(
            @PathVariable String id, @RequestBody ProposalEntry entry, HttpServletRequest request) {
        CongressId congress = PathIds.congressId(id);
        return commands.run(
                request,
                entry,
                () -> submitProposal.submit(
                        congress,
                        new SubmitProposal.NewProposal(
                                CongressController.text(entry.matter()),
                                CongressController.text(entry.reason()),
                                CongressController.text(entry.suggestion()))),
                done -> Commands.Done.ok(new ProposalRef(done.value())));
    }

    @PostMapping(path = "/proposals/{id}/steps", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handleProposal",
            summary = "Seconds, files, returns, merges, assigns, answers or rates a proposal")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalRef.class)))
    ResponseEntity<byte[]> step(@PathVariable String id, @RequestBody ProposalStep step, HttpServletRequest request) {
        ProposalId proposal = PathIds.proposalId(id);
        Act act = step.act();
        if (act == null) {
            throw CongressController.missing("act");
        }
        return commands.run(
                request, step, command(proposal, act, step), done -> Commands.Done.ok(new ProposalRef(done.value())));
    }

    @PostMapping("/congress-sessions/{id}/proposal-report")
    @Operation(
            operationId = "reportProposals",
            summary = "The session has heard how the answered proposals were handled")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reported.class)))
    ResponseEntity<byte[]> report(@PathVariable String id, HttpServletRequest request) {
        var session = PathIds.sessionId(id);
        return commands.run(request, "", () -> handle.report(session), count -> Commands.Done.ok(new Reported(count)));
    }

    private Supplier<Answer<ProposalId>> command(ProposalId id, Act act, ProposalStep step) {
        String text = CongressController.text(step.text());
        return switch (act) {
            case SECOND -> () -> submitProposal.second(id);
            case FILE -> () -> handle.file(id);
            case RETURN -> () -> handle.sendBack(id, text);
            case ASSIGN -> () -> handle.assign(id, text);
            case ANSWER -> () -> handle.answer(id, text);
            case RATE -> () -> handle.rate(id, text);
            case MERGE -> {
                UUID into = step.into();
                if (into == null) {
                    throw CongressController.missing("into");
                }
                yield () -> handle.merge(id, new ProposalId(into));
            }
        };
    }

    private ProposalSummary summary(ProposalRow row, Locale language) {
        return new ProposalSummary(
                row.id().value(),
                row.number(),
                row.matter(),
                row.reason(),
                row.suggestion(),
                row.stage(),
                row.proposer(),
                row.seconders(),
                row.needed().asInt(),
                texts.say(language, row.needed().citation()),
                row.mergedInto(),
                row.returnReason(),
                row.assignedTo(),
                row.answerDue(),
                row.answer(),
                row.satisfaction(),
                row.reportedIn(),
                row.submittedOn(),
                row.reviewDue());
    }
}
