package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetChangeId;
import org.xieyue.funds.BudgetChangeKind;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.DecideBudgetChange;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Yuan;

/** One proposes that a limit changes, another decides. */
@RestController
@RequestMapping(path = "/api/v1/funds/changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Funds")
class BudgetChangeController {

    private final BudgetChangeBoard changes;
    private final ProposeBudgetChange propose;
    private final DecideBudgetChange decide;
    private final Commands commands;

    BudgetChangeController(
            BudgetChangeBoard changes, ProposeBudgetChange propose, DecideBudgetChange decide, Commands commands) {
        this.changes = changes;
        this.propose = propose;
        this.decide = decide;
        this.commands = commands;
    }

    @Schema(description = "A change of a limit that waits for a second person; amounts in yuan.")
    record BudgetChangeSummary(
            UUID id,
            BudgetChangeKind kind,
            UUID line,
            String lineName,
            @Nullable String target,
            BigDecimal amount,
            BigDecimal before,
            String reason,
            @Nullable String by,
            Instant at,

            @Schema(description = "Proposed by the reader, who may withdraw it.")
            boolean mine,

            @Schema(description = "The reader may confirm or decline it.")
            boolean confirmable) {}

    record BudgetChangesContent(List<BudgetChangeSummary> changes) {}

    record BudgetChangeProposal(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BudgetChangeKind kind,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Whose limit changes, or from which money goes")
            UUID line,

            @Nullable @Schema(description = "To which money goes; left out when a limit changes")
            UUID target,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The new limit, or what is moved, in yuan")
            BigDecimal amount,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Made by the client; proposes once however often it is sent")
            UUID command) {}

    record BudgetChangeRefusal(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}

    record BudgetChangeRef(UUID id) {}

    @GetMapping
    @Operation(operationId = "budgetChanges", summary = "Changes of limits that wait for a second person")
    BudgetChangesContent open() {
        return new BudgetChangesContent(changes.open().stream()
                .map(row -> new BudgetChangeSummary(
                        row.id().value(),
                        row.kind(),
                        row.line().value(),
                        row.lineName(),
                        row.target(),
                        row.amount().toBigDecimal(),
                        row.before().toBigDecimal(),
                        row.reason(),
                        row.by(),
                        row.at(),
                        row.mine(),
                        row.confirmable()))
                .toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "proposeBudgetChange",
            summary = "Proposes another limit, a reallocation or a carry-over; nothing moves before another confirms")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BudgetChangeRef.class)))
    ResponseEntity<byte[]> propose(@RequestBody BudgetChangeProposal proposal, HttpServletRequest request) {
        BudgetChangeKind kind = Given.required(proposal.kind(), "kind");
        BudgetLineId line = new BudgetLineId(Given.required(proposal.line(), "line"));
        Yuan amount = Given.yuan(proposal.amount(), "amount");
        UUID command = Given.required(proposal.command(), "command");
        String reason = Given.text(proposal.reason());
        return commands.run(
                request,
                proposal,
                () -> switch (kind) {
                    case LIMIT -> propose.limit(line, amount, reason, command);
                    case REALLOCATION -> propose.reallocate(line, target(proposal), amount, reason, command);
                    case CARRY_OVER -> propose.carryOver(line, target(proposal), amount, reason, command);
                },
                id -> Commands.Done.created("/api/v1/funds/changes", new BudgetChangeRef(id.value())));
    }

    private static BudgetLineId target(BudgetChangeProposal proposal) {
        return new BudgetLineId(Given.required(proposal.target(), "target"));
    }

    @PostMapping("/{id}/confirm")
    @Operation(operationId = "confirmBudgetChange", summary = "A second person confirms; the limit changes")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BudgetChangeRef.class)))
    ResponseEntity<byte[]> confirm(@PathVariable String id, HttpServletRequest request) {
        BudgetChangeId change = changeId(id);
        return run(request, List.of(), () -> decide.confirm(change));
    }

    @PostMapping(path = "/{id}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "declineBudgetChange", summary = "A second person declines with a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BudgetChangeRef.class)))
    ResponseEntity<byte[]> decline(
            @PathVariable String id, @RequestBody BudgetChangeRefusal refusal, HttpServletRequest request) {
        BudgetChangeId change = changeId(id);
        return run(request, refusal, () -> decide.decline(change, Given.text(refusal.reason())));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(operationId = "withdrawBudgetChange", summary = "Whoever proposed it takes it back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BudgetChangeRef.class)))
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request) {
        BudgetChangeId change = changeId(id);
        return run(request, List.of(), () -> decide.withdraw(change));
    }

    private ResponseEntity<byte[]> run(
            HttpServletRequest request, Object content, Supplier<Answer<BudgetChangeId>> command) {
        return commands.run(request, content, command, done -> Commands.Done.ok(new BudgetChangeRef(done.value())));
    }

    private static BudgetChangeId changeId(String id) {
        return new BudgetChangeId(PathIds.any(id));
    }
}
