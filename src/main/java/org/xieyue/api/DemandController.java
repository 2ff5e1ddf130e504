package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.bargaining.ChooseTopics;
import org.xieyue.bargaining.DemandId;
import org.xieyue.bargaining.DemandRow;
import org.xieyue.bargaining.RaiseDemand;
import org.xieyue.bargaining.TopicCall;

/** What workers want to be bargained about; the employers' side finds nothing here. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bargaining")
class DemandController {

    private final RaiseDemand raiseDemand;
    private final ChooseTopics chooseTopics;
    private final Commands commands;

    DemandController(RaiseDemand raiseDemand, ChooseTopics chooseTopics, Commands commands) {
        this.raiseDemand = raiseDemand;
        this.chooseTopics = chooseTopics;
        this.commands = commands;
    }

    record DemandEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BargainingTopic topic,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String text) {}

    record DemandSummary(
            UUID id,
            BargainingTopic topic,
            String text,
            int support,
            boolean mine,
            boolean supported,
            @Nullable String chosenAs,
            @Nullable String setAside) {}

    record TopicCallSummary(UUID bargaining, String title, int demands) {}

    record SupportEntry(@Nullable Boolean supports) {}

    record DemandRef(UUID id) {}

    record TopicEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BargainingTopic topic,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String title,

            @Nullable @Schema(description = "Demands that become part of it")
            List<UUID> demands) {}

    record TopicRef(UUID id) {}

    @GetMapping("/topic-calls")
    @Operation(
            operationId = "topicCalls",
            summary = "Bargaining cases that gather topics among the caller's colleagues")
    List<TopicCallSummary> calls() {
        return raiseDemand.calls().stream()
                .map(one -> new TopicCallSummary(one.call().value(), one.title(), one.demands()))
                .toList();
    }

    @GetMapping("/bargainings/{id}/demands")
    @Operation(operationId = "demands", summary = "Demands of the workers, most supported first")
    List<DemandSummary> demands(@PathVariable String id) {
        return raiseDemand.read(new TopicCall(PathIds.any(id))).demands().stream()
                .map(DemandController::summary)
                .toList();
    }

    @PostMapping(path = "/bargainings/{id}/demands", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "raiseDemand", summary = "A worker says what should be bargained about")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DemandRef.class)))
    ResponseEntity<byte[]> raise(@PathVariable String id, @RequestBody DemandEntry entry, HttpServletRequest request) {
        TopicCall call = new TopicCall(PathIds.any(id));
        BargainingTopic topic = entry.topic();
        if (topic == null) {
            throw CongressController.missing("topic");
        }
        return commands.run(
                request,
                entry,
                () -> raiseDemand.raise(call, topic, CongressController.text(entry.text())),
                demand -> Commands.Done.ok(new DemandRef(demand.value())));
    }

    @PostMapping(path = "/demands/{id}/support", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "supportDemand", summary = "Supports a demand, or no longer")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DemandRef.class)))
    ResponseEntity<byte[]> support(
            @PathVariable String id, @RequestBody SupportEntry entry, HttpServletRequest request) {
        DemandId demand = new DemandId(PathIds.any(id));
        boolean yes = !Boolean.FALSE.equals(entry.supports());
        return commands.run(
                request,
                entry,
                () -> raiseDemand.support(demand, yes),
                done -> Commands.Done.ok(new DemandRef(done.value())));
    }

    @PostMapping(path = "/bargainings/{id}/topics", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addTopic", summary = "Makes a topic of the offer, from demands or without any")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TopicRef.class)))
    ResponseEntity<byte[]> add(@PathVariable String id, @RequestBody TopicEntry entry, HttpServletRequest request) {
        var caseId = PathIds.caseId(id);
        BargainingTopic topic = entry.topic();
        if (topic == null) {
            throw CongressController.missing("topic");
        }
        List<DemandId> merged = Objects.requireNonNullElse(entry.demands(), List.<UUID>of()).stream()
                .map(DemandId::new)
                .toList();
        return commands.run(
                request,
                entry,
                () -> chooseTopics.add(caseId, topic, CongressController.text(entry.title()), merged),
                added -> Commands.Done.ok(new TopicRef(added)));
    }

    private static DemandSummary summary(DemandRow row) {
        return new DemandSummary(
                row.id().value(),
                row.topic(),
                row.text(),
                row.support(),
                row.mine(),
                row.supported(),
                row.chosenAs(),
                row.setAside());
    }
}
