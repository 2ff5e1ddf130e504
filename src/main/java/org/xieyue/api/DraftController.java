package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.identity.CurrentUser;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskId;

@RestController
@RequestMapping(path = "/api/v1/tasks/{id}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class DraftController {

    private final TaskDesk desk;
    private final ApiCommands turns;
    private final Commands commands;
    private final CurrentUser currentUser;
    private final EntityTags tags;

    DraftController(TaskDesk desk, ApiCommands turns, Commands commands, CurrentUser currentUser, EntityTags tags) {
        this.desk = desk;
        this.turns = turns;
        this.commands = commands;
        this.currentUser = currentUser;
        this.tags = tags;
    }

    @GetMapping
    @Operation(operationId = "draft", summary = "What I have typed so far; empty if nothing")
    ResponseEntity<DraftContent> draft(@PathVariable String id) {
        DraftContent draft = current(PathIds.taskId(id));
        return ResponseEntity.ok().eTag(tags.of(draft)).body(draft);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveDraft",
            summary = "Keep what I have typed so far; with If-Match only over the draft that I have read")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftContent.class)))
    ResponseEntity<byte[]> save(@PathVariable String id, @RequestBody DraftContent draft, HttpServletRequest request) {
        TaskId taskId = PathIds.taskId(id);
        return commands.run(
                request,
                draft,
                () -> {
                    turns.inTurn(currentUser.account().id(), taskId);
                    tags.mustMatch(request, () -> tags.of(current(taskId)));
                    String opinion = draft.opinion() == null ? "" : draft.opinion();
                    Map<String, Object> data = draft.data() == null ? Map.of() : draft.data();
                    return desk.saveDraft(taskId, new TaskDesk.Draft(opinion, data));
                },
                at -> saved(taskId));
    }

    private Commands.Done saved(TaskId id) {
        DraftContent saved = current(id);
        return Commands.Done.ok(saved).tagged(tags.of(saved));
    }

    private DraftContent current(TaskId id) {
        return desk.draft(id)
                .map(draft -> new DraftContent(draft.opinion(), draft.input()))
                .orElse(new DraftContent("", Map.of()));
    }
}
