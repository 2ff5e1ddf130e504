package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.shared.Page;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskId;
import org.xieyue.tasks.TaskRow;
import org.xieyue.tasks.TaskView;

@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class TaskController {

    private static final int MOST_ROWS = 200;
    private static final int LONGEST_SEARCH = 200;
    private static final Pattern PLACE = Pattern.compile("-?\\d{1,9}_-?\\d{1,18}_[0-9a-f-]{36}");

    private final Inbox inbox;
    private final TaskDesk desk;
    private final Commands commands;
    private final EntityTags tags;
    private final Texts texts;
    private final DrawnLabels labels;

    TaskController(Inbox inbox, TaskDesk desk, Commands commands, EntityTags tags, Texts texts, DrawnLabels labels) {
        this.inbox = inbox;
        this.desk = desk;
        this.commands = commands;
        this.tags = tags;
        this.texts = texts;
        this.labels = labels;
    }

    @GetMapping
    @Operation(operationId = "tasks", summary = "A page of the inbox, by due date and age")
    TaskPage tasks(
            @RequestParam(defaultValue = "mine")
                    @Parameter(
                            description =
                                    "mine: held by me; claimable: of my posts and unclaimed; started: open tasks of"
                                            + " cases that I opened; done: completed by me",
                            schema = @Schema(allowableValues = {"mine", "claimable", "started", "done"}))
                    String view,
            @RequestParam(required = false)
                    @Parameter(description = "Words of the subject, the case number, a name or its pinyin initials")
                    @Nullable
                    String q,
            @RequestParam(required = false) @Parameter(description = "Key of a process") @Nullable String process,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String after,
            @RequestParam(defaultValue = "50")
                    @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    int limit,
            HttpServletRequest request) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Rejected.malformed("limit", "out-of-range", "limit", 1, MOST_ROWS);
        }
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw Rejected.malformed("q", "too-long", "q", LONGEST_SEARCH);
        }
        if (after != null && !PLACE.matcher(after).matches()) {
            throw Rejected.malformed("after", "after");
        }
        Page<TaskRow> page = inbox.page(viewOf(view), new Inbox.Filter(q, process), after, limit);
        return new TaskPage(
                page.rows().stream().map(row -> summary(row, request)).toList(), page.next());
    }

    record Matter(String id, String title, String about, Instant since, String path) {}

    @GetMapping("/own-matters")
    @Operation(
            operationId = "ownMatters",
            summary = "What waits for this person alone, such as a request for leave of the own side; in no dossier")
    List<Matter> matters(HttpServletRequest request) {
        return inbox.matters(Languages.of(request)).stream()
                .map(one -> new Matter(one.id(), one.title(), one.about(), one.since(), one.path()))
                .toList();
    }

    private static TaskView viewOf(String name) {
        return Arrays.stream(TaskView.values())
                .filter(view -> nameOf(view).equals(name))
                .findAny()
                .orElseThrow(() -> Rejected.malformed(
                        "view",
                        "unknown-value",
                        "view",
                        Arrays.stream(TaskView.values())
                                .map(TaskController::nameOf)
                                .collect(Collectors.joining(", "))));
    }

    private static String nameOf(TaskView view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "task", summary = "A task with its fields and outcomes")
    ResponseEntity<TaskDetail> task(@PathVariable String id, HttpServletRequest request) {
        TaskId taskId = PathIds.taskId(id);
        TaskRow row = desk.row(taskId);
        if (!row.open()) {
            return ResponseEntity.ok()
                    .eTag(tagOf(row))
                    .body(new TaskDetail(summary(row, request), List.of(), List.of(), List.of()));
        }
        FormContract contract = desk.form(taskId);
        FormFields form = FormFields.of(contract, Languages.of(request), texts);
        return ResponseEntity.ok()
                .eTag(tagOf(row))
                .body(new TaskDetail(summary(row, request), form.fields(), form.outcomes(), form.explanations()));
    }

    @PostMapping("/{id}/claim")
    @Operation(operationId = "claimTask", summary = "Take a task of one's own post")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskSummary.class)))
    ResponseEntity<byte[]> claim(@PathVariable String id, HttpServletRequest request) {
        TaskId taskId = PathIds.taskId(id);
        return commands.run(
                request,
                Map.of(),
                () -> {
                    mustBeCurrent(request, taskId);
                    return desk.claim(taskId);
                },
                row -> done(row, request));
    }

    @PostMapping("/{id}/release")
    @Operation(operationId = "releaseTask", summary = "Give a claimed task back to the post")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskSummary.class)))
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request) {
        TaskId taskId = PathIds.taskId(id);
        return commands.run(
                request,
                Map.of(),
                () -> {
                    mustBeCurrent(request, taskId);
                    return desk.release(taskId);
                },
                row -> done(row, request));
    }

    @PostMapping(path = "/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "completeTask", summary = "End a task with an outcome, an opinion and the form's data")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskSummary.class)))
    ResponseEntity<byte[]> complete(
            @PathVariable String id, @RequestBody Completion completion, HttpServletRequest request) {
        TaskId taskId = PathIds.taskId(id);
        String outcome = completion.outcome();
        if (outcome == null) {
            throw Rejected.malformed("outcome", "missing", "outcome");
        }
        String opinion = completion.opinion() == null ? "" : completion.opinion();
        Map<String, Object> data = completion.data() == null ? Map.of() : completion.data();
        return commands.run(
                request,
                completion,
                () -> {
                    mustBeCurrent(request, taskId);
                    return desk.complete(taskId, outcome, opinion, data);
                },
                row -> done(row, request));
    }

    private void mustBeCurrent(HttpServletRequest request, TaskId id) {
        tags.mustMatch(request, () -> tagOf(desk.row(id)));
    }

    private Commands.Done done(TaskRow row, HttpServletRequest request) {
        return Commands.Done.ok(summary(row, request)).tagged(tagOf(row));
    }

    private String tagOf(TaskRow row) {
        return tags.of(row);
    }

    private TaskSummary summary(TaskRow row, HttpServletRequest request) {
        return TaskSummary.of(row, Languages.of(request), texts, labels);
    }
}
