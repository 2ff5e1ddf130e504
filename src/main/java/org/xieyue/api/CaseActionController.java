package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseActions;

/** What a person may do in a case beside its tasks. */
@RestController
@RequestMapping(path = "/api/v1/cases/{id}/actions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseActionController {

    private final CaseActions actions;
    private final Commands commands;
    private final Texts texts;

    CaseActionController(CaseActions actions, Commands commands, Texts texts) {
        this.actions = actions;
        this.commands = commands;
        this.texts = texts;
    }

    @GetMapping
    @Operation(operationId = "caseActions", summary = "What I may do in a case beside its tasks")
    List<OfferedAction> actions(@PathVariable String id, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return actions.of(PathIds.caseId(id)).stream()
                .map(offered -> OfferedAction.of(offered, language, texts))
                .toList();
    }

    @PostMapping(path = "/{action}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "actOnCase",
            summary = "Do one of the offered actions; what it was asked to show may be personal data in clear")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionDone.class)))
    ResponseEntity<byte[]> act(
            @PathVariable String id,
            @PathVariable String action,
            @RequestBody ActionInput input,
            HttpServletRequest request) {
        CaseId caseId = PathIds.caseId(id);
        Map<String, Object> data = input.data() == null ? Map.of() : input.data();
        return commands.run(
                request,
                input,
                () -> act(caseId, action, data, Languages.of(request)),
                shown -> shown.isEmpty()
                        ? Commands.Done.ok(new ActionDone(List.of()))
                        : Commands.Done.personal(new ActionDone(shown)));
    }

    private Answer<List<Fact>> act(CaseId id, String action, Map<String, Object> data, Locale language) {
        String key = actions.of(id).stream()
                .map(offered -> offered.contract().key())
                .filter(offered -> OfferedAction.nameOf(offered).equals(action))
                .findFirst()
                .orElseThrow(NotFound::new);
        return actions.act(id, key, data, language);
    }
}
