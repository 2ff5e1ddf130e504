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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.ExportStatement;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.funds.Reconciled;
import org.xieyue.funds.ReconciliationBoard;
import org.xieyue.funds.TransferKind;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Page;

@RestController
@RequestMapping(path = "/api/v1/funds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Funds")
class FundController {

    private static final int PAGE = 100;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BudgetBoard board;
    private final OpenBudgetLine openLine;
    private final ExportStatement exportStatement;
    private final ReconciliationBoard reconciliations;
    private final Commands commands;

    FundController(
            BudgetBoard board,
            OpenBudgetLine openLine,
            ExportStatement exportStatement,
            ReconciliationBoard reconciliations,
            Commands commands) {
        this.board = board;
        this.openLine = openLine;
        this.exportStatement = exportStatement;
        this.reconciliations = reconciliations;
        this.commands = commands;
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

    record BudgetLineOpening(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID union,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer year,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What the money is for, by process key such as hardship-aid")
            String purpose,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            FundSource source,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In yuan.")
            BigDecimal limit,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Made by the client; opens one line however often it is sent")
            UUID command) {}

    record BudgetLineRef(UUID id) {}

    @Schema(description = "What a nightly comparison expected and what it found, in yuan.")
    record ReconciliationDifference(
            UUID line, String lineName, Reconciled what, BigDecimal expected, BigDecimal found) {}

    record ReconciliationRun(UUID id, Instant at, int lines, List<ReconciliationDifference> differences) {}

    record ReconciliationRuns(List<ReconciliationRun> runs) {}

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

    @PostMapping(path = "/lines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "openBudgetLine",
            summary = "Opens a budget line; its limit holds once a second person has confirmed it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BudgetLineRef.class)))
    ResponseEntity<byte[]> open(@RequestBody BudgetLineOpening asked, HttpServletRequest request) {
        UnionId union = new UnionId(Given.required(asked.union(), "union"));
        UUID command = Given.required(asked.command(), "command");
        BudgetTerms terms = new BudgetTerms(
                Given.required(asked.year(), "year"),
                Given.text(asked.purpose()),
                Given.required(asked.source(), "source"),
                Given.text(asked.name()),
                Given.yuan(asked.limit(), "limit"));
        return commands.run(
                request,
                asked,
                () -> openLine.open(union, terms, command),
                id -> Commands.Done.created("/api/v1/funds/lines/" + id, new BudgetLineRef(id.value())));
    }

    @GetMapping(path = "/lines/{id}/statement.xlsx", produces = XLSX)
    @Operation(
            operationId = "exportStatement",
            summary = "What happened on a budget line as a spreadsheet; recorded in the audit")
    ResponseEntity<byte[]> statement(@PathVariable String id, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("statement.xlsx")
                                .build()
                                .toString())
                .body(exportStatement.xlsx(lineId(id), Languages.of(request)));
    }

    @GetMapping("/reconciliations")
    @Operation(
            operationId = "reconciliations",
            summary = "The latest nightly comparisons of lines, entries and reservations, newest first")
    ReconciliationRuns reconciliations() {
        return new ReconciliationRuns(reconciliations.latest().stream()
                .map(run -> new ReconciliationRun(
                        run.id(),
                        run.at(),
                        run.lines(),
                        run.differences().stream()
                                .map(each -> new ReconciliationDifference(
                                        each.line().value(),
                                        each.lineName(),
                                        each.what(),
                                        each.expected().toBigDecimal(),
                                        each.found().toBigDecimal()))
                                .toList()))
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
