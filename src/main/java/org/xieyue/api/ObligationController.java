package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.NewObligation;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.ObligationId;
import org.xieyue.agreements.PerformanceReport;
import org.xieyue.agreements.PrintCheckForm;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.api.AgreementContents.AgreementSummary;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements")
class ObligationController {

    private final AgreementRegister register;
    private final WatchObligations watch;
    private final PrintCheckForm printCheckForm;
    private final BusinessClock clock;
    private final Commands commands;

    ObligationController(
            AgreementRegister register,
            WatchObligations watch,
            PrintCheckForm printCheckForm,
            BusinessClock clock,
            Commands commands) {
        this.register = register;
        this.watch = watch;
        this.printCheckForm = printCheckForm;
        this.clock = clock;
        this.commands = commands;
    }

    record CheckSummary(
            LocalDate dueOn,
            boolean overdue,
            @Nullable LocalDate checkedOn,
            Obligation.@Nullable Result result,
            String note,
            @Nullable UUID evidence) {}

    record ObligationSummary(
            UUID id,
            String clause,
            String what,
            Obligation.Party owedBy,
            @Nullable UUID employer,
            int everyMonths,
            LocalDate firstDueOn,
            LocalDate lastDueOn,
            @Nullable LocalDate endedOn,
            List<CheckSummary> checks) {}

    @Schema(
            description =
                    "What a clause obliges a side to do; every 0 months is once, no last day is as long as it runs.")
    record ObligationEntry(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Key of the clause")
            String clause,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String what,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Obligation.@Nullable Party owedBy,

            @Nullable UUID employer,
            @Nullable Integer everyMonths,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate firstDueOn,

            @Nullable LocalDate lastDueOn) {}

    record ObligationCheck(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate dueOn,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Obligation.@Nullable Result result,

            @Nullable String note,

            @Nullable @Schema(description = "A document of the agreement's case")
            UUID evidence) {}

    record ObligationRef(UUID id) {}

    record ReportSummary(
            int number,
            PerformanceReport.Subject subject,
            LocalDate dueOn,
            String findings,
            @Nullable LocalDate checkedOn,
            String congress,
            @Nullable LocalDate reportedOn) {}

    @Schema(description = "What binds an employer; boundFrom is missing where it binds everybody in its scope.")
    record BindingSummary(
            AgreementSummary agreement,
            @Nullable LocalDate boundFrom,
            @Nullable LocalDate boundUntil) {}

    @GetMapping("/agreements/{id}/obligations")
    @Operation(operationId = "obligations", summary = "What is owed under an agreement, and what was checked")
    List<ObligationSummary> obligations(@PathVariable String id) {
        LocalDate today = clock.today();
        return register.obligations(PathIds.agreementId(id)).stream()
                .map(owed -> summary(owed, today))
                .toList();
    }

    @PostMapping(path = "/agreements/{id}/obligations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "oweObligation", summary = "Makes an obligation of a clause")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ObligationRef.class)))
    ResponseEntity<byte[]> owe(
            @PathVariable String id, @RequestBody ObligationEntry content, HttpServletRequest request) {
        AgreementId agreement = PathIds.agreementId(id);
        NewObligation owed = owed(content);
        return commands.run(
                request,
                content,
                () -> watch.owe(agreement, owed),
                entered -> Commands.Done.created(
                        "/api/v1/agreements/" + id + "/obligations", new ObligationRef(entered.value())));
    }

    private static NewObligation owed(ObligationEntry content) {
        Obligation.Party party = content.owedBy();
        LocalDate first = content.firstDueOn();
        String clause = CongressController.text(content.clause());
        if (party == null || first == null) {
            throw CongressController.missing(party == null ? "owedBy" : "firstDueOn");
        }
        if (!clause.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            throw CongressController.missing("clause");
        }
        UUID employer = content.employer();
        Integer months = content.everyMonths();
        return new NewObligation(
                new ClauseKey(clause),
                CongressController.text(content.what()),
                party,
                employer == null ? null : new EmployerId(employer),
                months == null ? 0 : months,
                first,
                content.lastDueOn());
    }

    @PostMapping(path = "/obligations/{id}/checks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "checkObligation", summary = "Says whether an obligation was kept on a due day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObligationRef.class)))
    ResponseEntity<byte[]> check(
            @PathVariable String id, @RequestBody ObligationCheck content, HttpServletRequest request) {
        ObligationId owed = PathIds.obligationId(id);
        LocalDate due = content.dueOn();
        Obligation.Result result = content.result();
        if (due == null || result == null) {
            throw CongressController.missing(due == null ? "dueOn" : "result");
        }
        UUID paper = content.evidence();
        DocumentId evidence = paper == null ? null : new DocumentId(paper);
        String note = CongressController.text(content.note());
        return commands.run(
                request,
                content,
                () -> watch.check(owed, due, result, note, evidence),
                done -> Commands.Done.ok(new ObligationRef(done.value())));
    }

    @PostMapping("/obligations/{id}/end")
    @Operation(operationId = "endObligation", summary = "Nothing of it is due after today")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObligationRef.class)))
    ResponseEntity<byte[]> end(@PathVariable String id, HttpServletRequest request) {
        ObligationId owed = PathIds.obligationId(id);
        return commands.run(
                request, "", () -> watch.end(owed), done -> Commands.Done.ok(new ObligationRef(done.value())));
    }

    @GetMapping("/agreements/{id}/reports")
    @Operation(
            operationId = "performanceReports",
            summary = "Checks of performance with their last days, and what was reported")
    List<ReportSummary> reports(@PathVariable String id) {
        return register.reports(PathIds.agreementId(id)).stream()
                .map(ObligationController::report)
                .toList();
    }

    @GetMapping(path = "/agreements/{id}/check-form", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printCheckForm",
            summary = "The form of the next check of performance (履约检查表), blank, as PDF; kept nowhere")
    ResponseEntity<byte[]> checkForm(@PathVariable String id) {
        return PaperFile.of(printCheckForm.blank(PathIds.agreementId(id)));
    }

    @GetMapping("/employers/{id}/agreements")
    @Operation(operationId = "bindingAgreements", summary = "What binds an employer on a day; today when none is given")
    List<BindingSummary> bindings(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on) {
        return register.bindings(PathIds.employerId(id), on == null ? clock.today() : on).stream()
                .map(binding -> {
                    Coverage coverage = binding.coverage();
                    return new BindingSummary(
                            AgreementSummary.of(binding.row()),
                            coverage == null ? null : coverage.from(),
                            coverage == null ? null : coverage.until());
                })
                .toList();
    }

    private static ReportSummary report(PerformanceReport report) {
        return new ReportSummary(
                report.number(),
                report.subject(),
                report.dueOn(),
                report.findings(),
                report.checkedOn(),
                report.congress(),
                report.reportedOn());
    }

    private static ObligationSummary summary(Obligation owed, LocalDate today) {
        EmployerId employer = owed.employer();
        return new ObligationSummary(
                owed.id().value(),
                owed.clause().value(),
                owed.what(),
                owed.owedBy(),
                employer == null ? null : employer.value(),
                owed.everyMonths(),
                owed.firstDueOn(),
                owed.lastDueOn(),
                owed.endedOn(),
                owed.checks().stream()
                        .map(check -> {
                            DocumentId evidence = check.evidence();
                            return new CheckSummary(
                                    check.dueOn(),
                                    check.isOverdue(today),
                                    check.checkedOn(),
                                    check.result(),
                                    check.note(),
                                    evidence == null ? null : evidence.value());
                        })
                        .toList());
    }
}
