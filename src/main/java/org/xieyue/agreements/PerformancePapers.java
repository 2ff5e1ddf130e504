package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** 履约检查表, by the form {@code papers/agreements/check}: blank to take along, and filled once the check is done. */
@Component
class PerformancePapers {

    /** Version of the form. */
    private static final String FORM = "2026-2";

    private static final String KIND = "performance-check";
    private static final String PDF = "application/pdf";
    private static final String BY_HAND_DAY = "　　　　年　　月　　日";
    /** To write in by hand. */
    private static final String ROOM = "　\n　";

    private final Papers papers;
    private final CaseDocuments documents;
    private final AgreementTexts contents;
    private final Obligations obligations;
    private final PerformanceReports reports;
    private final Coverages coverages;
    private final Employers employers;
    private final CurrentUser user;
    private final Texts texts;

    PerformancePapers(
            Papers papers,
            CaseDocuments documents,
            AgreementTexts contents,
            Obligations obligations,
            PerformanceReports reports,
            Coverages coverages,
            Employers employers,
            CurrentUser user,
            Texts texts) {
        this.papers = papers;
        this.documents = documents;
        this.contents = contents;
        this.obligations = obligations;
        this.reports = reports;
        this.coverages = coverages;
        this.employers = employers;
        this.user = user;
        this.texts = texts;
    }

    /** With what was found; joins the papers of the case. */
    DocumentId filled(CaseId caseId, AgreementRow row, int number) {
        List<PerformanceReport> all = reports.of(row.id());
        PerformanceReport report =
                all.stream().filter(one -> one.number() == number).findFirst().orElseThrow();
        PaperTemplate paper = form(row, report, before(all, report))
                .with("checkedOn", day(report.checkedOn()))
                .with("findings", report.findings());
        return papers.issue(
                caseId, KIND, paper.title() + "（" + number + "）.pdf", paper.title(), papers.printable(paper.html()));
    }

    /** For the check that is due next, to be filled in by hand; kept nowhere. */
    CaseDocuments.Content blank(AgreementRow row, String caseNumber) {
        List<PerformanceReport> all = reports.of(row.id());
        Optional<PerformanceReport> due =
                all.stream().filter(one -> one.reportedOn() == null).findFirst();
        PaperTemplate paper = form(
                        row, due.orElse(null), due.map(one -> before(all, one)).orElse(null))
                .with("checkedOn", BY_HAND_DAY)
                .with("blank", "blank")
                .rows(
                        "clauses",
                        asked(row, due.orElse(null)).stream()
                                .map(clause -> List.of(name(clause), "", ROOM))
                                .toList());
        byte[] pdf = papers.print(row.union(), caseNumber, paper.title(), papers.printable(paper.html()));
        return new CaseDocuments.Content(paper.title() + ".pdf", PDF, pdf);
    }

    /** Last day of the check before; what fell due until then has been looked at. */
    private static @Nullable LocalDate before(List<PerformanceReport> all, PerformanceReport report) {
        return all.stream()
                .filter(one -> one.number() < report.number() && one.subject() == report.subject())
                .map(PerformanceReport::checkedOn)
                .filter(day -> day != null)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private PaperTemplate form(AgreementRow row, @Nullable PerformanceReport report, @Nullable LocalDate after) {
        PaperTemplate paper = PaperTemplate.of("agreements/check", FORM)
                .with("title", row.title())
                .with(
                        "employers",
                        employers
                                .all(coverages.of(row.id()).stream()
                                        .map(Coverage::employer)
                                        .toList())
                                .stream()
                                .map(Employer::name)
                                .collect(Collectors.joining("、")))
                .with("from", day(row.termFrom()))
                .with("until", day(row.termUntil()));
        if (report != null) {
            paper.with("number", report.number())
                    .with("subject", named("subject", report.subject()))
                    .with("dueOn", day(report.dueOn()));
        }
        List<List<String>> owed = owed(row, report, after);
        return paper.rows("obligations", owed).with("noObligations", owed.isEmpty() ? "noObligations" : "");
    }

    /** What fell due since the check before, until the report is due. */
    private List<List<String>> owed(AgreementRow row, @Nullable PerformanceReport report, @Nullable LocalDate after) {
        Map<ClauseKey, String> clauses =
                asked(row, report).stream().collect(Collectors.toMap(Clause::key, PerformancePapers::name));
        Map<DocumentId, String> files = files(row);
        return obligations.of(row.id()).stream()
                .filter(owed -> clauses.containsKey(owed.clause()))
                .flatMap(owed -> owed.checks().stream()
                        .filter(check -> after == null || check.dueOn().isAfter(after))
                        .filter(check -> report == null || !check.dueOn().isAfter(report.dueOn()))
                        .filter(check ->
                                owed.endedOn() == null || !check.dueOn().isAfter(owed.endedOn()))
                        .map(check -> List.of(
                                clauses.getOrDefault(owed.clause(), ""),
                                owed.what(),
                                named("party", owed.owedBy()),
                                check.dueOn().toString(),
                                check.result() == null ? "" : named("result", check.result()),
                                proof(check, files))))
                .toList();
    }

    private static String proof(Obligation.Check check, Map<DocumentId, String> files) {
        DocumentId evidence = check.evidence();
        return Stream.of(check.note(), evidence == null ? "" : files.getOrDefault(evidence, ""))
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("；"));
    }

    private Map<DocumentId, String> files(AgreementRow row) {
        CaseId caseId = row.caseId();
        return caseId == null
                ? Map.of()
                : user.asSystem(() -> documents.of(caseId)).stream()
                        .collect(Collectors.toMap(DocumentRow::id, DocumentRow::fileName));
    }

    /** The clauses that this check is about. */
    private List<Clause> asked(AgreementRow row, @Nullable PerformanceReport report) {
        boolean wages = report != null && report.subject() == PerformanceReport.Subject.WAGES;
        return contents.find(row.id(), row.version()).stream()
                .flatMap(version -> version.text().clauses().stream())
                .filter(clause -> !wages || clause.topic().isPay())
                .toList();
    }

    private static String name(Clause clause) {
        return (clause.number() + " " + clause.title()).strip();
    }

    private String named(String what, Enum<?> value) {
        return texts.say(
                Texts.CHINESE,
                "agreement." + what + "."
                        + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
