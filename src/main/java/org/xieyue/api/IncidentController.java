package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.xieyue.processes.watch.MendIncidents;
import org.xieyue.processes.watch.Repair;
import org.xieyue.processes.watch.RepairBoard;
import org.xieyue.processes.watch.RepairCase;
import org.xieyue.processes.watch.RepairId;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.processes.watch.StuckStep;
import org.xieyue.processes.watch.WatchChoice;
import org.xieyue.processes.watch.WatchProcess;
import org.xieyue.processes.watch.Whereabouts;

/** How the cases of a process get along, what is stuck, and how two people set it right. */
@RestController
@RequestMapping(path = "/api/v1/processes/{process}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Processes")
class IncidentController {

    private final WatchProcess watch;
    private final MendIncidents incidents;
    private final RepairCase repairCase;
    private final RepairBoard repairs;
    private final Commands commands;

    IncidentController(
            WatchProcess watch,
            MendIncidents incidents,
            RepairCase repairCase,
            RepairBoard repairs,
            Commands commands) {
        this.watch = watch;
        this.incidents = incidents;
        this.repairCase = repairCase;
        this.repairs = repairs;
        this.commands = commands;
    }

    @Schema(
            description =
                    "Durations in seconds: half, and nine of ten, took no longer. Rework counts steps entered again.")
    record StepFigure(
            String element,
            String step,
            int running,
            int overdue,
            int done,
            @Nullable Long p50,
            @Nullable Long p90,
            int rework,
            int incidents) {}

    record ProcessIncident(
            String id,
            UUID caseId,
            String caseNumber,
            int version,
            String element,
            String step,
            Instant since,

            @Schema(
                    description =
                            "Code of the rule that refused, such as FUNDS-2; or unread, unset, uncaught, passing, unknown")
            String cause,

            List<String> about,

            @Schema(description = "The engine's own words") String message) {}

    record RetriedSteps(int steps) {}

    @Schema(description = "Where a case stands and where it can be moved; send standing back with a proposal.")
    record CaseWhereabouts(String caseNumber, int version, String standing, List<Place> at, List<Place> targets) {}

    record Place(String element, String step) {}

    record RepairProposal(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String caseNumber,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String from,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String to,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "As read with the whereabouts")
            String standing,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "10 to 300 characters")
            String reason) {}

    record RepairRef(UUID id) {}

    @Schema(description = "A case to be moved; skipped and again name the steps concerned while it waits for consent.")
    record ProposedRepair(
            UUID id,
            UUID caseId,
            String caseNumber,
            String from,
            String to,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Repair.@Nullable Decision decision,
            @Nullable String decidedBy,
            List<String> skipped,
            List<String> again) {}

    @GetMapping("/figures")
    @Operation(operationId = "processFigures", summary = "Counts and durations of each step")
    List<StepFigure> figures(
            @PathVariable String process,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer days) {
        return watch.figures(new WatchChoice(process, version, days)).stream()
                .map(IncidentController::figure)
                .toList();
    }

    @GetMapping("/incidents")
    @Operation(operationId = "processIncidents", summary = "Steps that have used up their attempts, the newest first")
    List<ProcessIncident> incidents(@PathVariable String process) {
        return incidents.of(process).stream().map(IncidentController::incident).toList();
    }

    @PostMapping("/incidents/{id}/retry")
    @Operation(operationId = "retryIncident", summary = "Tries a stuck step again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetriedSteps.class)))
    ResponseEntity<byte[]> retry(@PathVariable String process, @PathVariable String id, HttpServletRequest request) {
        return commands.run(
                request,
                List.of(process, id),
                () -> incidents.retry(process, id),
                steps -> Commands.Done.ok(new RetriedSteps(steps)));
    }

    @GetMapping("/whereabouts")
    @Operation(
            operationId = "caseWhereabouts",
            summary = "Where a case stands in its diagram, and where it can be moved")
    ResponseEntity<byte[]> whereabouts(
            @PathVariable String process, @RequestParam String caseNumber, HttpServletRequest request) {
        return commands.run(
                request,
                List.of(process, caseNumber),
                () -> repairCase.find(process, caseNumber),
                found -> Commands.Done.ok(whereabouts(found)));
    }

    @GetMapping("/repairs")
    @Operation(operationId = "caseRepairs", summary = "Proposals to move a case to another step, waiting ones first")
    List<ProposedRepair> repairs(@PathVariable String process) {
        return repairs.of(process).stream().map(IncidentController::repair).toList();
    }

    @PostMapping(path = "/repairs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "proposeRepair",
            summary = "Proposes to move a case to another step; it moves once a second person consents")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RepairRef.class)))
    ResponseEntity<byte[]> propose(
            @PathVariable String process, @RequestBody RepairProposal proposal, HttpServletRequest request) {
        return commands.run(
                request,
                proposal,
                () -> repairCase.propose(
                        process,
                        Given.text(proposal.caseNumber()),
                        Given.text(proposal.from()),
                        Given.text(proposal.to()),
                        Given.text(proposal.standing()),
                        Given.text(proposal.reason())),
                id -> new Commands.Done(HttpStatus.CREATED, null, null, new RepairRef(id.value())));
    }

    @PostMapping("/repairs/{id}/consent")
    @Operation(operationId = "consentToRepair", summary = "The second person consents, and the case moves")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairRef.class)))
    ResponseEntity<byte[]> consent(@PathVariable String process, @PathVariable String id, HttpServletRequest request) {
        RepairId repair = new RepairId(PathIds.any(id));
        return commands.run(
                request,
                List.of(process, id),
                () -> repairCase.consent(repair),
                done -> Commands.Done.ok(new RepairRef(done.value())));
    }

    @PostMapping("/repairs/{id}/decline")
    @Operation(operationId = "declineRepair", summary = "Declines or withdraws a proposal; the case stays where it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RepairRef.class)))
    ResponseEntity<byte[]> decline(@PathVariable String process, @PathVariable String id, HttpServletRequest request) {
        RepairId repair = new RepairId(PathIds.any(id));
        return commands.run(
                request,
                List.of(process, id),
                () -> repairCase.decline(repair),
                done -> Commands.Done.ok(new RepairRef(done.value())));
    }

    private static StepFigure figure(StepFigures each) {
        return new StepFigure(
                each.elementId(),
                each.name(),
                each.running(),
                each.overdue(),
                each.done(),
                seconds(each.middle()),
                seconds(each.slow()),
                each.rework(),
                each.stuck());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static ProcessIncident incident(StuckStep each) {
        return new ProcessIncident(
                each.id(),
                each.caseId().value(),
                each.caseNumber(),
                each.version(),
                each.elementId(),
                each.step(),
                each.since(),
                each.cause().code(),
                each.cause().args(),
                each.message());
    }

    private static CaseWhereabouts whereabouts(Whereabouts found) {
        return new CaseWhereabouts(
                found.caseNumber(), found.version(), found.standing(), places(found.at()), places(found.targets()));
    }

    private static List<Place> places(List<Whereabouts.Stop> stops) {
        return stops.stream()
                .map(stop -> new Place(stop.elementId(), stop.name()))
                .toList();
    }

    private static ProposedRepair repair(Repair each) {
        var preview = each.preview();
        return new ProposedRepair(
                each.id().value(),
                each.caseId().value(),
                each.caseNumber(),
                each.from(),
                each.to(),
                each.reason(),
                each.proposedBy(),
                each.proposedAt(),
                each.decision(),
                each.decidedBy(),
                preview == null ? List.of() : preview.skipped(),
                preview == null ? List.of() : preview.again());
    }
}
