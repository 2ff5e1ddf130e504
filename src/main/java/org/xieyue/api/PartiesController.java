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
import org.xieyue.parties.ChooseChief;
import org.xieyue.parties.FileMandate;
import org.xieyue.parties.LeaveTable;
import org.xieyue.parties.NameRecorder;
import org.xieyue.parties.NameRepresentatives;
import org.xieyue.parties.NewRepresentative;
import org.xieyue.parties.Origin;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Post;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.parties.Side;
import org.xieyue.shared.Texts;

/** The two sides of a bargaining case. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/parties", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
class PartiesController {

    private final PartyBoard board;
    private final NameRepresentatives nameRepresentatives;
    private final LeaveTable leaveTable;
    private final ChooseChief chooseChief;
    private final FileMandate fileMandate;
    private final NameRecorder nameRecorder;
    private final AdmitEmployer admitEmployer;
    private final Commands commands;
    private final Texts texts;

    PartiesController(
            PartyBoard board,
            NameRepresentatives nameRepresentatives,
            LeaveTable leaveTable,
            ChooseChief chooseChief,
            FileMandate fileMandate,
            NameRecorder nameRecorder,
            AdmitEmployer admitEmployer,
            Commands commands,
            Texts texts) {
        this.board = board;
        this.nameRepresentatives = nameRepresentatives;
        this.leaveTable = leaveTable;
        this.chooseChief = chooseChief;
        this.fileMandate = fileMandate;
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

    @Schema(description = "Representatives to be seated; all of them or none.")
    record Naming(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<PersonNamed> representatives) {}

    record PersonNamed(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Side side,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Identity card or staff number; only a fingerprint is kept.")
            String identity,

            @Nullable String login,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Post post,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Origin origin,

            @Nullable Boolean outsider,
            @Nullable UUID employer,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Nullable UUID mandate) {}

    record Departure(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate lastDay,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    @Schema(description = "A chief's mandate, or the paper of a seat.")
    record MandateEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate from,

            @Nullable LocalDate until,
            @Nullable UUID paper) {}

    record ChiefEnd(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Side side,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate lastDay) {}

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

    record SeatedRef(List<UUID> ids) {}

    record VacancyRef(LocalDate fillBy) {}

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

    @PostMapping(path = "/representatives", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "nameRepresentatives", summary = "Seats representatives of one or both sides")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatedRef.class)))
    ResponseEntity<byte[]> name(@PathVariable String id, @RequestBody Naming naming, HttpServletRequest request) {
        List<NewRepresentative> people =
                Objects.requireNonNullElse(naming.representatives(), List.<PersonNamed>of()).stream()
                        .map(PartiesController::person)
                        .toList();
        return commands.run(
                request,
                naming,
                () -> nameRepresentatives.name(PathIds.caseId(id), people),
                ids -> Commands.Done.ok(
                        new SeatedRef(ids.stream().map(RepresentativeId::value).toList())));
    }

    @PostMapping(path = "/representatives/{representative}/leave", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "leaveTable",
            summary = "A representative leaves; answers until when the seat is to be filled")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VacancyRef.class)))
    ResponseEntity<byte[]> leave(
            @PathVariable String id,
            @PathVariable String representative,
            @RequestBody Departure departure,
            HttpServletRequest request) {
        return commands.run(
                request,
                departure,
                () -> leaveTable.leave(
                        PathIds.caseId(id),
                        new RepresentativeId(PathIds.any(representative)),
                        date(departure.lastDay(), "lastDay"),
                        text(departure.reason())),
                due -> Commands.Done.ok(new VacancyRef(due.dueOn())));
    }

    @PostMapping(path = "/representatives/{representative}/successor", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "replaceRepresentative", summary = "Fills the seat of somebody who has left")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatedRef.class)))
    ResponseEntity<byte[]> replace(
            @PathVariable String id,
            @PathVariable String representative,
            @RequestBody PersonNamed successor,
            HttpServletRequest request) {
        NewRepresentative person = person(successor);
        return commands.run(
                request,
                successor,
                () -> nameRepresentatives.replace(
                        PathIds.caseId(id), new RepresentativeId(PathIds.any(representative)), person),
                ids -> Commands.Done.ok(
                        new SeatedRef(ids.stream().map(RepresentativeId::value).toList())));
    }

    @PostMapping(path = "/representatives/{representative}/chief", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "chooseChief", summary = "Makes a representative the chief of their side")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyRef.class)))
    ResponseEntity<byte[]> chief(
            @PathVariable String id,
            @PathVariable String representative,
            @RequestBody MandateEntry entry,
            HttpServletRequest request) {
        return commands.run(
                request,
                entry,
                () -> chooseChief.choose(
                        PathIds.caseId(id),
                        new RepresentativeId(PathIds.any(representative)),
                        date(entry.from(), "from"),
                        entry.until(),
                        document(entry.paper())),
                mandate -> Commands.Done.ok(new PartyRef(mandate.value())));
    }

    @PostMapping(path = "/representatives/{representative}/mandates", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "fileMandate", summary = "Files the paper by which a representative sits at the table")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyRef.class)))
    ResponseEntity<byte[]> mandate(
            @PathVariable String id,
            @PathVariable String representative,
            @RequestBody MandateEntry entry,
            HttpServletRequest request) {
        DocumentId paper = document(entry.paper());
        if (paper == null) {
            throw missing("paper");
        }
        return commands.run(
                request,
                entry,
                () -> fileMandate.file(
                        PathIds.caseId(id),
                        new RepresentativeId(PathIds.any(representative)),
                        paper,
                        date(entry.from(), "from"),
                        entry.until()),
                mandate -> Commands.Done.ok(new PartyRef(mandate.value())));
    }

    @PostMapping(path = "/chief-ends", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "endChief", summary = "Ends the mandate of a side's chief")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyRef.class)))
    ResponseEntity<byte[]> endChief(@PathVariable String id, @RequestBody ChiefEnd end, HttpServletRequest request) {
        Side side = end.side();
        if (side == null) {
            throw missing("side");
        }
        return commands.run(
                request,
                end,
                () -> chooseChief.end(PathIds.caseId(id), side, date(end.lastDay(), "lastDay")),
                mandate -> Commands.Done.ok(new PartyRef(mandate.value())));
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
                        PathIds.caseId(id), text(entry.name()), text(entry.identity()), text(entry.login())),
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
        DocumentId authority = document(accession.authority());
        if (authority == null) {
            throw missing("authority");
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

    private static NewRepresentative person(PersonNamed named) {
        Side side = named.side();
        Post post = named.post();
        Origin origin = named.origin();
        if (side == null || post == null || origin == null) {
            throw missing(side == null ? "side" : post == null ? "post" : "origin");
        }
        UUID employer = named.employer();
        return new NewRepresentative(
                side,
                text(named.name()),
                text(named.identity()),
                text(named.login()),
                post,
                origin,
                Boolean.TRUE.equals(named.outsider()),
                employer == null ? null : new EmployerId(employer),
                date(named.from(), "from"),
                document(named.mandate()));
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }

    private static LocalDate date(@Nullable LocalDate date, String field) {
        if (date == null) {
            throw missing(field);
        }
        return date;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Rejected missing(String field) {
        return Rejected.malformed(field, "missing", field);
    }
}
