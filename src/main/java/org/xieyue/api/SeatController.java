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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.LeaveTable;
import org.xieyue.parties.NameRepresentatives;
import org.xieyue.parties.NewRepresentative;
import org.xieyue.parties.Origin;
import org.xieyue.parties.Post;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.parties.Side;

/** Who represents a side of a bargaining case: named, leaving, replaced. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/parties", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
class SeatController {

    private final NameRepresentatives nameRepresentatives;
    private final LeaveTable leaveTable;
    private final Commands commands;

    SeatController(NameRepresentatives nameRepresentatives, LeaveTable leaveTable, Commands commands) {
        this.nameRepresentatives = nameRepresentatives;
        this.leaveTable = leaveTable;
        this.commands = commands;
    }

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

    record SeatedRef(List<UUID> ids) {}

    record VacancyRef(LocalDate fillBy) {}

    @PostMapping(path = "/representatives", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "nameRepresentatives", summary = "Seats representatives of one or both sides")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatedRef.class)))
    ResponseEntity<byte[]> name(@PathVariable String id, @RequestBody Naming naming, HttpServletRequest request) {
        List<NewRepresentative> people =
                Objects.requireNonNullElse(naming.representatives(), List.<PersonNamed>of()).stream()
                        .map(SeatController::person)
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
                        Given.required(departure.lastDay(), "lastDay"),
                        Given.text(departure.reason())),
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

    private static NewRepresentative person(PersonNamed named) {
        Side side = named.side();
        Post post = named.post();
        Origin origin = named.origin();
        if (side == null || post == null || origin == null) {
            throw Given.missing(side == null ? "side" : post == null ? "post" : "origin");
        }
        UUID employer = named.employer();
        return new NewRepresentative(
                side,
                Given.text(named.name()),
                Given.text(named.identity()),
                Given.text(named.login()),
                post,
                origin,
                Boolean.TRUE.equals(named.outsider()),
                employer == null ? null : new EmployerId(employer),
                Given.required(named.from(), "from"),
                Given.document(named.mandate()));
    }
}
