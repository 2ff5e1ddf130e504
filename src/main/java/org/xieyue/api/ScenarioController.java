package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.play.KeepScenario;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.Scenario;
import org.xieyue.processes.play.ScenarioResult;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;

/** Test runs that every later draft must pass, and how a draft that was handed in does. */
@RestController
@RequestMapping(path = "/api/v1/processes/{process}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Process studio")
class ScenarioController {

    private final KeepScenario keepScenario;
    private final PlayProcess playProcess;
    private final ProcessBoard board;
    private final Texts texts;

    ScenarioController(KeepScenario keepScenario, PlayProcess playProcess, ProcessBoard board, Texts texts) {
        this.keepScenario = keepScenario;
        this.playProcess = playProcess;
        this.board = board;
        this.texts = texts;
    }

    @Schema(name = "Scenario", description = "A test run that every later draft must pass.")
    record Kept(
            UUID id,
            String name,

            @Schema(description = "Ids of the end events that it must come to.")
            List<String> ends,

            @Schema(description = "How many things are done in it.")
            int actions,

            @Schema(description = "Whether it came with the process; otherwise somebody has recorded it.")
            boolean shipped,

            @Nullable @Schema(description = "Why somebody wants it retired; absent when nobody does.")
            String retireReason) {}

    @Schema(name = "ScenarioResult")
    record Result(
            UUID scenario,
            String name,
            boolean passed,

            @Nullable @Schema(description = "Where the draft departs from it, and the way out; absent when it passes.")
            String differs) {}

    @GetMapping("/scenarios")
    @Operation(operationId = "scenarios", summary = "Test runs that every later draft must pass")
    List<Kept> scenarios(@PathVariable String process, HttpServletRequest request) {
        board.versions(process);
        Locale language = Languages.of(request);
        return keepScenario.of(process).stream()
                .map(scenario -> kept(scenario, language))
                .toList();
    }

    @GetMapping("/drafts/{id}/scenarios")
    @Operation(operationId = "scenarioResults", summary = "Play all scenarios on a draft that was handed in")
    List<Result> results(@PathVariable String process, @PathVariable String id, HttpServletRequest request) {
        DraftId draft = new DraftId(PathIds.any(id));
        if (board.drafts(process).stream().map(ProcessDraftRow::id).noneMatch(draft::equals)) {
            throw new NotFound();
        }
        Locale language = Languages.of(request);
        return switch (playProcess.scenarios(playProcess.draft(draft))) {
            case Answer.Done<List<ScenarioResult>>(List<ScenarioResult> results) ->
                results.stream().map(result -> result(result, language)).toList();
            case Answer.Refused<List<ScenarioResult>>(List<Refusal> reasons) ->
                keepScenario.of(process).stream()
                        .map(scenario ->
                                result(new ScenarioResult(scenario, reasons.getFirst(), Set.of(), Set.of()), language))
                        .toList();
        };
    }

    private Kept kept(Scenario scenario, Locale language) {
        return new Kept(
                scenario.id(),
                texts.label(language, scenario.name()),
                scenario.ends(),
                scenario.script().actions().size(),
                scenario.isShipped(),
                scenario.retireReason());
    }

    private Result result(ScenarioResult result, Locale language) {
        Refusal differs = result.differs();
        return new Result(
                result.scenario().id(),
                texts.label(language, result.scenario().name()),
                result.passed(),
                differs == null ? null : texts.say(language, differs));
    }
}
