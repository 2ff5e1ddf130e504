package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitReports;
import org.xieyue.reports.Dimension;
import org.xieyue.reports.ExportBenefits;
import org.xieyue.reports.Report;
import org.xieyue.reports.ReportChoice;

@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports")
class ReportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BenefitReports reports;
    private final ExportBenefits exportBenefits;

    ReportController(BenefitReports reports, ExportBenefits exportBenefits) {
        this.reports = reports;
        this.exportBenefits = exportBenefits;
    }

    @Schema(description = "What was given, by one dimension; amounts in yuan.")
    record BenefitReport(Dimension by, int times, BigDecimal amount, List<BenefitLine> lines) {}

    record BenefitLine(String label, int times, BigDecimal amount) {}

    @GetMapping("/benefits")
    @Operation(
            operationId = "reportBenefits",
            summary =
                    "Approved aid and convalescence trips in numbers, for those who read the funds; without year, all years")
    BenefitReport benefits(
            @RequestParam Dimension by,
            @RequestParam(required = false) @Nullable Benefit benefit,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request) {
        Report report = reports.by(by, new ReportChoice(benefit, year), Languages.of(request));
        return new BenefitReport(
                report.by(),
                report.times(),
                report.amount().toBigDecimal(),
                report.lines().stream()
                        .map(line -> new BenefitLine(
                                line.label(), line.times(), line.amount().toBigDecimal()))
                        .toList());
    }

    @GetMapping(path = "/benefits.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            operationId = "exportBenefits",
            summary = "The figures behind the reports as a spreadsheet; recorded in the audit")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable Benefit benefit,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("benefits.xlsx")
                                .build()
                                .toString())
                .body(exportBenefits.xlsx(new ReportChoice(benefit, year), Languages.of(request)));
    }
}
