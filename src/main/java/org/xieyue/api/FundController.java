package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetChangeKind;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.TransferKind;
import org.xieyue.shared.Page;

@RestController
@RequestMapping(path = "/api/v1/funds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Funds")
class FundController {

    private static final int PAGE = 100;

    private final BudgetBoard board;
    private final BudgetChangeBoard changes;

    FundController(BudgetBoard board, BudgetChangeBoard changes) {
        this.board = board;
        this.changes = changes;
    }

    @Schema(description = "Amounts in yuan: limit = reserved + paid + available.")
    record BudgetLineSummary(
            UUID id,
            UnionRef union,
            int year,
            String purpose,
            FundSource source,
            String name,
            BigDecimal limit,
            BigDecimal reserved,
            BigDecimal paid,
            BigDecimal available) {}

    record BudgetLinesContent(List<BudgetLineSummary> lines) {}

    record BudgetEntry(
            long number,
            Instant at,
            TransferKind kind,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable String by,
            @Nullable String proposedBy,
            @Nullable String reason,

            @Schema(description = "By how much the available money changed, in yuan.")
            BigDecimal change) {}

    record BudgetEntriesContent(
            List<BudgetEntry> entries, @Nullable String next) {}

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
            Instant at) {}

    record BudgetChangesContent(List<BudgetChangeSummary> changes) {}

    @GetMapping("/lines")
    @Operation(operationId = "budgetLines", summary = "The budget lines of a year at the reader's unions and below")
    BudgetLinesContent lines(@RequestParam int year) {
        return new BudgetLinesContent(
                board.lines(year).stream().map(FundController::summary).toList());
    }

    @GetMapping("/lines/{id}")
    @Operation(operationId = "budgetLine", summary = "One budget line")
    BudgetLineSummary line(@PathVariable String id) {
        return summary(board.line(lineId(id)));
    }

    @GetMapping("/lines/{id}/entries")
    @Operation(operationId = "budgetEntries", summary = "What happened on a budget line, newest first")
    BudgetEntriesContent entries(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        if (after != null && !after.matches("\\d{1,18}")) {
            throw Rejected.malformed("after", "after");
        }
        Page<BudgetBoard.Entry> page = board.statement(lineId(id), after, PAGE);
        return new BudgetEntriesContent(
                page.rows().stream().map(FundController::entry).toList(), page.next());
    }

    @GetMapping("/changes")
    @Operation(operationId = "budgetChanges", summary = "Changes of limits that wait for a second person")
    BudgetChangesContent changes() {
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
                        row.at()))
                .toList());
    }

    private static BudgetLineId lineId(String id) {
        return new BudgetLineId(PathIds.any(id));
    }

    private static BudgetLineSummary summary(BudgetBoard.Row row) {
        return new BudgetLineSummary(
                row.id().value(),
                new UnionRef(row.union().value(), row.unionName()),
                row.year(),
                row.purpose(),
                row.source(),
                row.name(),
                row.limit().toBigDecimal(),
                row.reserved().toBigDecimal(),
                row.paid().toBigDecimal(),
                row.available().toBigDecimal());
    }

    private static BudgetEntry entry(BudgetBoard.Entry entry) {
        var caseId = entry.caseId();
        return new BudgetEntry(
                entry.number(),
                entry.at(),
                entry.kind(),
                caseId == null ? null : caseId.value(),
                entry.caseNumber(),
                entry.by(),
                entry.proposedBy(),
                entry.reason(),
                entry.change().toBigDecimal());
    }
}
