package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
import org.xieyue.congress.CancelSession;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.HearOpinions;
import org.xieyue.congress.SendPapers;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionRow;
import org.xieyue.congress.SessionStage;
import org.xieyue.congress.SessionView;
import org.xieyue.congress.VoteRow;
import org.xieyue.documents.DocumentId;

/** Sessions; what moves a session on are the tasks of its case, see Tasks. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Congress sessions")
class CongressSessionController {

    private final SessionBoard board;
    private final CongressBoard congresses;
    private final HearOpinions hearOpinions;
    private final SendPapers sendPapers;
    private final CancelSession cancelSession;
    private final Commands commands;

    CongressSessionController(
            SessionBoard board,
            CongressBoard congresses,
            HearOpinions hearOpinions,
            SendPapers sendPapers,
            CancelSession cancelSession,
            Commands commands) {
        this.board = board;
        this.congresses = congresses;
        this.hearOpinions = hearOpinions;
        this.sendPapers = sendPapers;
        this.cancelSession = cancelSession;
        this.commands = commands;
    }

    record SessionSummary(
            UUID id,
            UUID congress,
            UUID caseId,
            int number,
            String title,
            SessionStage stage,
            @Nullable Instant meetsAt,
            String place,
            int sitting) {}

    record AgendaEntry(int position, String kind, String title, int revision, int seats, List<String> candidates) {}

    record PaperEntry(UUID document, String name, String sha256, LocalDate sentOn) {}

    record VoteResult(
            int position,
            int round,
            UUID ballot,
            String textHash,
            int delegates,
            int present,
            int issued,
            int returned,
            int valid,
            int blank,
            int invalid,
            int yes,
            int no,
            int abstain,
            int needed,
            String rule,
            String source,
            boolean passed,
            List<String> elected,
            LocalDate decidedOn) {}

    record SessionDetail(
            SessionSummary session,
            List<AgendaEntry> agenda,
            List<PaperEntry> papers,
            List<VoteResult> votes,
            @Nullable LocalDate papersSentOn,
            @Nullable String rollHash,
            @Nullable UUID ballot,
            @Nullable UUID resolution,
            @Nullable UUID minutes,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate reportedOn) {}

    @Schema(description = "What a group of delegates says about the papers.")
    record OpinionEntry(
            @Nullable String group,
            @Nullable String opinion,
            @Nullable Boolean serious) {}

    @Schema(description = "A paper of the case, sent after the others; with another time when it would be late.")
    record LatePaper(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID document,

            @Nullable @Schema(description = "In China, such as 2026-12-07T09:00.")
            LocalDateTime meetsAt) {}

    @Schema(description = "Why the session does not take place; everybody invited reads it.")
    record Cancellation(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    record Noted(UUID id) {}

    @GetMapping("/congresses/{id}/sessions")
    @Operation(operationId = "congressSessions", summary = "Sessions of a congress, newest first")
    List<SessionSummary> sessions(@PathVariable String id) {
        return congresses.sessions(PathIds.congressId(id)).stream()
                .map(CongressSessionController::summary)
                .toList();
    }

    @GetMapping("/congress-sessions/{id}")
    @Operation(operationId = "congressSession", summary = "Agenda, papers, results and papers issued")
    SessionDetail session(@PathVariable String id) {
        SessionView view = board.view(PathIds.sessionId(id));
        Map<UUID, Integer> positions = view.agenda().stream()
                .collect(java.util.stream.Collectors.toMap(item -> item.id(), item -> item.position()));
        return new SessionDetail(
                summary(view.row()),
                view.agenda().stream()
                        .map(item -> new AgendaEntry(
                                item.position(),
                                item.kind().name(),
                                item.title(),
                                item.revision(),
                                item.seats(),
                                item.candidates()))
                        .toList(),
                view.papers().stream()
                        .map(paper ->
                                new PaperEntry(paper.document().value(), paper.name(), paper.sha256(), paper.sentOn()))
                        .toList(),
                view.votes().stream()
                        .map(vote -> vote(vote, positions.getOrDefault(vote.item(), 0)))
                        .toList(),
                view.papersSentOn(),
                view.rollHash(),
                view.ballot() == null ? null : view.ballot().value(),
                view.resolution() == null ? null : view.resolution().value(),
                view.minutes() == null ? null : view.minutes().value(),
                view.publishedOn(),
                view.reportedOn());
    }

    @PostMapping(path = "/congress-sessions/{id}/papers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addCongressPaper",
            summary = "Sends one more paper of the case; refused when it is late, unless the meeting moves")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Noted.class)))
    ResponseEntity<byte[]> addPaper(@PathVariable String id, @RequestBody LatePaper paper, HttpServletRequest request) {
        SessionId session = PathIds.sessionId(id);
        UUID document = paper.document();
        if (document == null) {
            throw CongressController.missing("document");
        }
        return commands.run(
                request,
                paper,
                () -> sendPapers.add(session, new DocumentId(document), paper.meetsAt()),
                done -> Commands.Done.ok(new Noted(done.value())));
    }

    @PostMapping(path = "/congress-sessions/{id}/opinions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "recordOpinion", summary = "Notes what a group of delegates says about the papers")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Noted.class)))
    ResponseEntity<byte[]> opinion(
            @PathVariable String id, @RequestBody OpinionEntry entry, HttpServletRequest request) {
        SessionId session = PathIds.sessionId(id);
        return commands.run(
                request,
                entry,
                () -> hearOpinions.record(
                        session,
                        CongressController.text(entry.group()),
                        CongressController.text(entry.opinion()),
                        Boolean.TRUE.equals(entry.serious())),
                done -> Commands.Done.ok(new Noted(done.value())));
    }

    @PostMapping(path = "/congress-sessions/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "cancelCongressSession",
            summary =
                    "Cancels a session that has not voted, with a reason; its case ends, a prepared ballot is given up")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Noted.class)))
    ResponseEntity<byte[]> cancel(
            @PathVariable String id, @RequestBody Cancellation cancellation, HttpServletRequest request) {
        SessionId session = PathIds.sessionId(id);
        return commands.run(
                request,
                cancellation,
                () -> cancelSession.cancel(session, CongressController.text(cancellation.reason())),
                done -> Commands.Done.ok(new Noted(done.value())));
    }

    private static SessionSummary summary(SessionRow row) {
        return new SessionSummary(
                row.id().value(),
                row.congress().value(),
                row.caseId().value(),
                row.number(),
                row.title(),
                row.stage(),
                row.meetsAt(),
                row.place(),
                row.sitting());
    }

    private static VoteResult vote(VoteRow vote, int position) {
        VoteRow.Count count = vote.count();
        return new VoteResult(
                position,
                vote.round(),
                vote.ballot().value(),
                vote.textHash(),
                vote.delegates(),
                vote.present(),
                count.issued(),
                count.returned(),
                count.valid(),
                count.blank(),
                count.invalid(),
                count.yes(),
                count.no(),
                count.abstain(),
                vote.needed(),
                vote.rule().name(),
                vote.source(),
                vote.passed(),
                vote.elected(),
                vote.decidedOn());
    }
}
