package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.cases.OpenedCase;
import org.xieyue.cases.TimelineRow;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;

@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseController {

    private final CaseDesk caseDesk;
    private final CaseDossiers dossiers;
    private final TaskDesk taskDesk;
    private final Unions unions;
    private final Commands commands;
    private final Texts texts;
    private final DrawnLabels labels;

    CaseController(
            CaseDesk caseDesk,
            CaseDossiers dossiers,
            TaskDesk taskDesk,
            Unions unions,
            Commands commands,
            Texts texts,
            DrawnLabels labels) {
        this.caseDesk = caseDesk;
        this.dossiers = dossiers;
        this.taskDesk = taskDesk;
        this.unions = unions;
        this.commands = commands;
        this.texts = texts;
        this.labels = labels;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "openCase", summary = "Open a case with the data of its process's start form")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedCaseRef.class)))
    ResponseEntity<byte[]> open(@RequestBody CaseOpening opening, HttpServletRequest request) {
        String process = opening.process();
        if (process == null) {
            throw Rejected.malformed("process", "missing", "process");
        }
        Map<String, Object> data = opening.data() == null ? Map.of() : opening.data();
        return commands.run(request, opening, () -> caseDesk.open(process, data), CaseController::opened);
    }

    private static Commands.Done opened(OpenedCase opened) {
        return Commands.Done.created(
                "/api/v1/cases/" + opened.id(), new OpenedCaseRef(opened.id().value(), opened.number()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "case", summary = "A case: state, facts, timeline, open tasks, deadlines")
    CaseDetail caseOf(@PathVariable String id, HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        Locale language = Languages.of(request);
        CaseRow row = dossiers.row(caseId);
        Yuan amount = row.amount();
        return new CaseDetail(
                row.id().value(),
                row.number(),
                row.processKey(),
                new CaseDetail.State(row.state(), texts.say(language, "case.state." + row.state())),
                row.closed(),
                labels.say(language, row.processKey(), row.subject()),
                amount == null ? null : amount.toBigDecimal(),
                new UnionRef(
                        row.union().value(),
                        unions.find(row.union()).map(Union::name).orElse("")),
                row.openedAt(),
                dossiers.facts(caseId, language),
                dossiers.timeline(caseId, language).stream()
                        .map(entry -> told(entry, language))
                        .toList(),
                taskDesk.openOf(caseId).stream()
                        .map(task -> TaskSummary.of(task, language, texts, labels))
                        .toList(),
                deadlines(caseId, language));
    }

    private CaseDetail.TimelineEntry told(TimelineRow row, Locale language) {
        Duration took = row.took();
        return new CaseDetail.TimelineEntry(
                row.at(),
                row.who(),
                row.capacity(),
                row.what(),
                texts.say(language, "timeline." + row.what(), row.args()),
                row.opinion(),
                took == null ? null : took.toString());
    }

    private List<CaseDetail.DeadlineEntry> deadlines(CaseId id, Locale language) {
        String process = dossiers.row(id).processKey();
        return dossiers.deadlines(id).stream()
                .map(row -> deadline(row, process, language))
                .toList();
    }

    private CaseDetail.DeadlineEntry deadline(DeadlineRow row, String process, Locale language) {
        String name = "deadline." + row.name();
        return new CaseDetail.DeadlineEntry(
                texts.has(language, name) ? texts.say(language, name) : labels.say(language, process, row.name()),
                row.deadline().startedOn(),
                row.deadline().period().toString(),
                row.deadline().dueOn(),
                row.deadline().provisional(),
                labels.say(language, row.source(), row.source()),
                row.metOn());
    }
}
