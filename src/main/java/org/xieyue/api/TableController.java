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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.ClauseState;
import org.xieyue.negotiation.OfferPackage;
import org.xieyue.negotiation.PositionId;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.Terms;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

/** The negotiation table of a case: what both sides share, and what a chief does there. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/table", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Negotiation table")
class TableController {

    private final TableBoard board;
    private final TablePosition tablePosition;
    private final AnswerPosition answerPosition;
    private final OfferPackage offerPackage;
    private final Commands commands;
    private final Texts texts;

    TableController(
            TableBoard board,
            TablePosition tablePosition,
            AnswerPosition answerPosition,
            OfferPackage offerPackage,
            Commands commands,
            Texts texts) {
        this.board = board;
        this.tablePosition = tablePosition;
        this.answerPosition = answerPosition;
        this.offerPackage = offerPackage;
        this.commands = commands;
        this.texts = texts;
    }

    record TabledPosition(UUID position) {}

    record AddedClause(String key) {}

    record ClauseStanding(ClauseState state) {}

    record OfferedPackage(UUID id) {}

    private static final String COMPARED =
            "True when the person knows that numbers of the wording differ from the figure; without it such terms are"
                    + " refused with the warning `negotiation.figure-unlike-text`, which names both.";

    @Schema(description = "The wording of a clause, empty to leave it out, and the figure that it settles, if one.")
    record NewPosition(
            @Nullable String text,
            TableTerms.@Nullable TableFigure figure,

            @Nullable @Schema(description = COMPARED) Boolean compared) {

        Terms terms() {
            return TableTerms.read(new TableTerms(text, figure));
        }
    }

    @Schema(description = "A clause that the last contract does not have.")
    record ClauseAddition(
            @Nullable String number,
            @Nullable BargainingTopic topic,
            @Nullable String title,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            TableTerms terms,

            @Nullable @Schema(description = COMPARED) Boolean compared) {}

    @Schema(description = "The position that the reader had before them; a newer one is a conflict.")
    record Acceptance(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID position) {}

    @Schema(description = "At least two clauses: what is asked for (condition) and what is given in return.")
    record PackageOffer(
            @Nullable List<PackagePart> parts,

            @Nullable @Schema(description = COMPARED) Boolean compared) {}

    @Schema(name = "PackageOfferPart")
    record PackagePart(
            @Nullable String clause,
            @Nullable TableTerms terms,
            @Nullable Boolean condition) {}

    @GetMapping
    @Operation(
            operationId = "negotiationTable",
            summary = "Clauses with the positions of both sides, now or as a round ended")
    TableDetail table(
            @PathVariable String id, @RequestParam(defaultValue = "0") int round, HttpServletRequest request) {
        return TableDetail.of(view(PathIds.caseId(id), round), texts, Languages.of(request));
    }

    private TableView view(CaseId caseId, int round) {
        try {
            return board.mine(caseId, round);
        } catch (NotFound | NotAllowed noSeat) {
            return sharedView(caseId, round);
        }
    }

    private TableView sharedView(CaseId caseId, int round) {
        try {
            return board.shared(caseId, round);
        } catch (NotAllowed mayNotRead) {
            throw new NotFound();
        }
    }

    @PostMapping(path = "/clauses", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addTableClause", summary = "A chief adds a clause with what the side wants of it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AddedClause.class)))
    ResponseEntity<byte[]> add(@PathVariable String id, @RequestBody ClauseAddition added, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        TablePosition.NewClause clause = new TablePosition.NewClause(
                text(added.number()),
                added.topic() == null ? BargainingTopic.OTHER : added.topic(),
                text(added.title()),
                TableTerms.read(added.terms()));
        return commands.run(
                request,
                added,
                () -> tablePosition.add(caseId, clause, Boolean.TRUE.equals(added.compared())),
                key -> new Commands.Done(HttpStatus.CREATED, null, null, new AddedClause(key.value())));
    }

    @PostMapping(path = "/clauses/{key}/positions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "tablePosition",
            summary = "A chief signs and tables a position; it never changes, a correction is another one")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TabledPosition.class)))
    ResponseEntity<byte[]> table(
            @PathVariable String id,
            @PathVariable String key,
            @RequestBody NewPosition position,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        return commands.run(
                request,
                position,
                () -> tablePosition.table(caseId, clause, position.terms(), Boolean.TRUE.equals(position.compared())),
                tabled -> new Commands.Done(HttpStatus.CREATED, null, null, new TabledPosition(tabled.value())));
    }

    @PostMapping(path = "/clauses/{key}/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "acceptPosition",
            summary = "A chief agrees in principle to what the other side has tabled")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClauseStanding.class)))
    ResponseEntity<byte[]> accept(
            @PathVariable String id,
            @PathVariable String key,
            @RequestBody Acceptance accepted,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        UUID position = accepted.position();
        if (position == null) {
            throw Rejected.malformed("position", "missing", "position");
        }
        return act(request, accepted, () -> answerPosition.accept(caseId, clause, new PositionId(position)));
    }

    @PostMapping("/clauses/{key}/take-back")
    @Operation(operationId = "takeBackAgreement", summary = "A chief takes back that a clause is agreed in principle")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClauseStanding.class)))
    ResponseEntity<byte[]> takeBack(@PathVariable String id, @PathVariable String key, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        return act(request, "", () -> answerPosition.takeBack(caseId, clause));
    }

    @PostMapping("/clauses/{key}/final")
    @Operation(operationId = "callClauseFinal", summary = "A chief calls the wording final; it is when both have")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClauseStanding.class)))
    ResponseEntity<byte[]> callFinal(@PathVariable String id, @PathVariable String key, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        return act(request, "", () -> answerPosition.callFinal(caseId, clause));
    }

    @PostMapping("/clauses/{key}/shelve")
    @Operation(operationId = "shelveClause", summary = "A chief leaves an open clause aside; any position takes it up")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClauseStanding.class)))
    ResponseEntity<byte[]> shelve(@PathVariable String id, @PathVariable String key, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        return act(request, "", () -> answerPosition.shelve(caseId, clause));
    }

    @PostMapping("/clauses/{key}/congress")
    @Operation(
            operationId = "submitClauseToCongress",
            summary = "A chief puts the agreed wording to the congress as a question of its own")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClauseStanding.class)))
    ResponseEntity<byte[]> congress(@PathVariable String id, @PathVariable String key, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        ClauseKey clause = PathIds.clauseKey(key);
        return act(request, "", () -> answerPosition.submitToCongress(caseId, clause));
    }

    private ResponseEntity<byte[]> act(
            HttpServletRequest request, Object content, Supplier<Answer<ClauseState>> command) {
        return commands.run(request, content, command, state -> Commands.Done.ok(new ClauseStanding(state)));
    }

    @PostMapping(path = "/packages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "offerPackage",
            summary = "A chief offers positions that are accepted together or not at all")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OfferedPackage.class)))
    ResponseEntity<byte[]> offer(
            @PathVariable String id, @RequestBody PackageOffer offered, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        List<PackagePart> written = offered.parts() == null ? List.of() : offered.parts();
        List<OfferPackage.Part> parts = written.stream()
                .map(part -> new OfferPackage.Part(
                        PathIds.clauseKey(text(part.clause())),
                        TableTerms.read(part.terms()),
                        Boolean.TRUE.equals(part.condition())))
                .toList();
        return commands.run(
                request,
                offered,
                () -> offerPackage.offer(caseId, parts, Boolean.TRUE.equals(offered.compared())),
                made -> new Commands.Done(HttpStatus.CREATED, null, null, new OfferedPackage(made.value())));
    }

    @PostMapping("/packages/{bundle}/accept")
    @Operation(operationId = "acceptPackage", summary = "All its clauses are agreed at once")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferedPackage.class)))
    ResponseEntity<byte[]> acceptPackage(
            @PathVariable String id, @PathVariable String bundle, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        return commands.run(
                request,
                "",
                () -> offerPackage.accept(caseId, PathIds.packageId(bundle)),
                made -> Commands.Done.ok(new OfferedPackage(made.value())));
    }

    @PostMapping("/packages/{bundle}/decline")
    @Operation(operationId = "declinePackage", summary = "Declined, or withdrawn by the side that offered it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferedPackage.class)))
    ResponseEntity<byte[]> declinePackage(
            @PathVariable String id, @PathVariable String bundle, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        return commands.run(
                request,
                "",
                () -> offerPackage.decline(caseId, PathIds.packageId(bundle)),
                made -> Commands.Done.ok(new OfferedPackage(made.value())));
    }

    static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
