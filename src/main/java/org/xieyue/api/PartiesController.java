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
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.NameRecorder;
import org.xieyue.parties.Origin;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Post;
import org.xieyue.parties.Side;
import org.xieyue.shared.Texts;

/** The two sides of a bargaining case. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/parties", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
class PartiesController {

    private final PartyBoard board;
    private final NameRecorder nameRecorder;
    private final AdmitEmployer admitEmployer;
    private final Commands commands;
    private final Texts texts;

    PartiesController(
            PartyBoard board, NameRecorder nameRecorder, AdmitEmployer admitEmployer, Commands commands, Texts texts) {
        this.board = board;
        this.nameRecorder = nameRecorder;
        this.admitEmployer = admitEmployer;
        this.commands = commands;
        this.texts = texts;
    }

    record SeatSummary(
            UUID id,
            Side side,
            String name,
            Post post,
            Origin origin,
            boolean outsider,
            boolean chief,
            @Nullable UUID employer,
            LocalDate from,
            @Nullable LocalDate until,
            boolean vacant) {}

    record PartyEmployerSummary(
            UUID employer,
            PartyEmployer.Standing standing,
            boolean aboveScale,
            int coveredWorkers,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate sealedOn) {}

    @Schema(description = "Both sides, and every rule of composition that is not kept, as a sentence with its source.")
    record PartiesSummary(
            List<SeatSummary> seats,
            List<PartyEmployerSummary> employers,
            @Nullable String recorder,
            List<String> flaws) {}

    record RecorderEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String identity,

            @Nullable String login) {}

    record Accession(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID authority,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer workers,

            @Nullable Boolean aboveScale) {}

    record Nothing() {}

    record PartyRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "parties", summary = "Who sits at the table of a bargaining case")
    PartiesSummary parties(@PathVariable String id, HttpServletRequest request) {
        PartyBoard.Table table = board.of(PathIds.caseId(id));
        Locale language = Languages.of(request);
        return new PartiesSummary(
                table.seats().stream().map(PartiesController::summary).toList(),
                table.employers().stream().map(PartiesController::summary).toList(),
                table.recorder(),
                table.flaws().stream().map(flaw -> texts.say(language, flaw)).toList());
    }

    @PostMapping(path = "/recorder", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "nameRecorder", summary = "Names the recorder, who represents neither side")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyRef.class)))
    ResponseEntity<byte[]> recorder(
            @PathVariable String id, @RequestBody RecorderEntry entry, HttpServletRequest request) {
        return commands.run(
                request,
                entry,
                () -> nameRecorder.name(
                        PathIds.caseId(id),
                        Given.text(entry.name()),
                        Given.text(entry.identity()),
                        Given.text(entry.login())),
                named -> Commands.Done.ok(new PartyRef(named.value())));
    }

    @PostMapping(path = "/employers/{employer}/accession", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "admitEmployer", summary = "An employer joins the bargaining, also late")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyRef.class)))
    ResponseEntity<byte[]> join(
            @PathVariable String id,
            @PathVariable String employer,
            @RequestBody Accession accession,
            HttpServletRequest request) {
        DocumentId authority = Given.document(accession.authority());
        if (authority == null) {
            throw Given.missing("authority");
        }
        return commands.run(
                request,
                accession,
                () -> admitEmployer.join(
                        PathIds.caseId(id),
                        PathIds.employerId(employer),
                        authority,
                        Objects.requireNonNullElse(accession.workers(), 0),
                        Boolean.TRUE.equals(accession.aboveScale())),
                joined -> Commands.Done.ok(new PartyRef(joined.value())));
    }

    @PostMapping(path = "/employers/{employer}/leave-out", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "leaveOutEmployer", summary = "Leaves an employer out of those that the agreement covers")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyRef.class)))
    ResponseEntity<byte[]> leaveOut(
            @PathVariable String id,
            @PathVariable String employer,
            @RequestBody Nothing nothing,
            HttpServletRequest request) {
        EmployerId which = PathIds.employerId(employer);
        return commands.run(
                request,
                nothing,
                () -> admitEmployer.leaveOut(PathIds.caseId(id), which),
                left -> Commands.Done.ok(new PartyRef(left.value())));
    }

    private static SeatSummary summary(PartyBoard.Seat seat) {
        EmployerId employer = seat.employer();
        return new SeatSummary(
                seat.id().value(),
                seat.side(),
                seat.name(),
                seat.post(),
                seat.origin(),
                seat.outsider(),
                seat.chief(),
                employer == null ? null : employer.value(),
                seat.from(),
                seat.until(),
                seat.vacant());
    }

    private static PartyEmployerSummary summary(PartyEmployer one) {
        return new PartyEmployerSummary(
                one.employer().value(),
                one.standing(),
                one.aboveScale(),
                one.coveredWorkers(),
                one.joinedOn(),
                one.sealedOn());
    }
}
