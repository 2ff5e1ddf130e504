package org.xieyue.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.notices.Messages;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** From the first day in force to the last: yearly checks and reports, the renewal window, the end. */
@UseCase
public class RunPerformance {

    /** A check is begun so long before its report is due. */
    private static final int DAYS_FOR_A_CHECK = 30;

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 80;
    private static final String REPORT = "performance-report";
    static final String RENEWAL = "renewal-window";
    private static final String EXPIRY = "agreement-expiry";
    private static final String NOTICE = "termination-notice";

    private final AgreementFiles files;
    private final RegisteredAgreements agreements;
    private final PerformanceReports reports;
    private final AgreementKeepers keepers;
    private final Parameters parameters;
    private final PerformancePapers papers;
    private final Cases cases;
    private final Messages messages;
    private final Deadlines deadlines;
    private final RenewalWindow window;
    private final BusinessClock clock;

    RunPerformance(
            AgreementFiles files,
            RegisteredAgreements agreements,
            PerformanceReports reports,
            AgreementKeepers keepers,
            Parameters parameters,
            PerformancePapers papers,
            Cases cases,
            Messages messages,
            Deadlines deadlines,
            RenewalWindow window,
            BusinessClock clock) {
        this.files = files;
        this.agreements = agreements;
        this.reports = reports;
        this.keepers = keepers;
        this.parameters = parameters;
        this.papers = papers;
        this.cases = cases;
        this.messages = messages;
        this.deadlines = deadlines;
        this.window = window;
        this.clock = clock;
    }

    /** When the process goes on by itself. */
    public record Moments(Instant checkOpensAt, Instant renewalOpensAt, Instant expiresAt) {}

    @Permit(Permission.WORK_ON_CASE)
    public Moments begin(CaseId caseId) {
        AgreementRow row = running(caseId);
        LocalDate until = Objects.requireNonNull(row.termUntil());
        LocalDate opens = window.opensOn(row);
        cases.due(caseId, EXPIRY, fixed(until), null, row.title());
        cases.due(caseId, RENEWAL, fixed(opens), null, window.rule(row).source());
        if (reports.of(row.id()).isEmpty()) {
            planReport(caseId, row, 1, null);
        }
        cases.stands(caseId, "agreement.in-force", false);
        cases.tell(caseId, "agreement.performance-begun", null, Map.of("until", until.toString()));
        return new Moments(checkOpensAt(row), start(opens), start(until.plusDays(1)));
    }

    /** A day that is no period of law: the last day itself. */
    private Deadline fixed(LocalDate day) {
        LocalDate today = clock.today();
        int days = Math.toIntExact(Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(today, day)));
        return new Deadline(today, Period.calendarDays(days), day, false);
    }

    private void planReport(CaseId caseId, AgreementRow row, int number, @Nullable LocalDate after) {
        Parameter general = parameters.get(row.jurisdiction(), "performanceReportInterval", clock.today());
        Optional<Parameter> wages = wagesApart(row);
        ReportPlan plan = new ReportPlan(
                general.asPeriod(),
                wages.map(Parameter::asPeriod).orElse(null),
                (from, period) -> deadlines.after(from, period).dueOn());
        LocalDate inForce = Objects.requireNonNull(row.inForceFrom());
        plan.next(inForce, Objects.requireNonNull(row.termUntil()), after).ifPresent(due -> {
            reports.due(row.id(), number, due);
            Parameter rule = due.subject() == PerformanceReport.Subject.WAGES ? wages.orElse(general) : general;
            cases.due(caseId, REPORT + "-" + number, fixed(due.on()), null, rule.source());
        });
    }

    /** How often wage clauses are checked, where the place says so and the text has any. */
    private Optional<Parameter> wagesApart(AgreementRow row) {
        return payClauses(row).isEmpty()
                ? Optional.empty()
                : parameters.find(row.jurisdiction(), "wageReportInterval", clock.today());
    }

    private List<Clause> payClauses(AgreementRow row) {
        return agreements.text(row.id()).stream()
                .flatMap(version -> version.text().clauses().stream())
                .filter(clause -> clause.topic().isPay())
                .toList();
    }

    /** The clauses that the check which is open asks about by themselves; empty when it is about all. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Clause> checkedApart(CaseId caseId) {
        AgreementRow row = row(caseId);
        return open(row.id())
                .filter(report -> report.subject() == PerformanceReport.Subject.WAGES)
                .map(report -> payClauses(row))
                .orElse(List.of());
    }

    private Instant checkOpensAt(AgreementRow row) {
        return open(row.id())
                .map(report -> start(report.dueOn().minusDays(DAYS_FOR_A_CHECK)))
                .orElseGet(() -> start(Objects.requireNonNull(row.termUntil()).plusDays(2)));
    }

    private Optional<PerformanceReport> open(AgreementId id) {
        return reports.of(id).stream()
                .filter(report -> report.reportedOn() == null)
                .findFirst();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** What was found in the yearly check, which goes on paper; may be said again until it is reported. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<AgreementId> check(CaseId caseId, String findings, @Nullable DocumentId paper) {
        AgreementRow row = running(caseId);
        if (findings.isBlank() || findings.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("findings", "agreements.no-findings", LONGEST));
        }
        PerformanceReport report = open(row.id()).orElseThrow(() -> noReport(caseId));
        reports.checked(row.id(), report.number(), findings.strip(), paper, clock.today());
        papers.filled(caseId, row, report.number());
        cases.tell(caseId, "agreement.performance-checked", null, Map.of("number", String.valueOf(report.number())));
        return Answer.done(row.id());
    }

    /** It was reported to the congress; answers when the next check begins. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> report(CaseId caseId, String congress, @Nullable LocalDate on) {
        AgreementRow row = running(caseId);
        PerformanceReport report = open(row.id()).orElseThrow(() -> noReport(caseId));
        LocalDate checked = report.checkedOn();
        if (checked == null) {
            throw noReport(caseId);
        }
        if (congress.isBlank() || congress.length() > LONGEST_NAME) {
            return Answer.refused(Refusal.ofField("congress", "agreements.no-congress", LONGEST_NAME));
        }
        if (on == null || on.isBefore(checked) || on.isAfter(clock.today())) {
            return Answer.refused(Refusal.ofField("reportedOn", "agreements.bad-report-day", checked));
        }
        reports.reported(row.id(), report.number(), congress.strip(), on);
        cases.dueMet(caseId, REPORT + "-" + report.number());
        planReport(caseId, row, report.number() + 1, report.dueOn());
        cases.tell(
                caseId,
                "agreement.performance-reported",
                null,
                Map.of("number", String.valueOf(report.number()), "congress", congress.strip(), "on", on.toString()));
        return Answer.done(checkOpensAt(row));
    }

    /** Tells the officers that either side may ask to renew from today on. */
    @Permit(Permission.WORK_ON_CASE)
    public AgreementId openRenewal(CaseId caseId) {
        AgreementRow row = running(caseId);
        String until = String.valueOf(row.termUntil());
        keepers.of(row.union())
                .forEach(officer -> messages.send(
                        officer,
                        "agreement.renewal-open",
                        Map.of("title", row.title(), "until", until),
                        caseId,
                        "renewal:" + row.id() + ":" + officer));
        cases.tell(caseId, "agreement.renewal-open", null, Map.of("until", until));
        return row.id();
    }

    @Permit(Permission.WORK_ON_CASE)
    public AgreementId expire(CaseId caseId) {
        AgreementRow row = row(caseId);
        agreements.expire(row.id());
        cases.dueMet(caseId, EXPIRY);
        cases.stands(caseId, "agreement.expired", true);
        cases.tell(caseId, "agreement.expired", null, Map.of("until", String.valueOf(row.termUntil())));
        return row.id();
    }

    /** After an early end: whether the place asks for a notice to the labour authority, whose period then runs. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean needsNotice(CaseId caseId) {
        AgreementRow row = row(caseId);
        if (row.stage() != AgreementStage.TERMINATED) {
            throw new OutOfOrder("AGREEMENTS-5", "合同没有解除或终止", row.id(), row.stage());
        }
        Optional<Parameter> within = parameters.find(row.jurisdiction(), "terminationNoticeWithin", clock.today());
        LocalDate ended = Objects.requireNonNull(row.endedOn());
        within.ifPresent(
                period -> cases.due(caseId, NOTICE, deadlines.after(ended, period.asPeriod()), null, period.source()));
        cases.stands(caseId, "agreement.terminated", within.isEmpty());
        return within.isPresent();
    }

    /**
     * The labour authority has been told.
     *
     * @param number of the letter or file
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<AgreementId> giveNotice(CaseId caseId, String number, @Nullable LocalDate on) {
        AgreementRow row = row(caseId);
        LocalDate ended = row.endedOn();
        if (number.isBlank() || number.length() > LONGEST_NAME) {
            return Answer.refused(Refusal.ofField("number", "agreements.no-notice-number", LONGEST_NAME));
        }
        if (on == null || ended == null || on.isAfter(clock.today())) {
            return Answer.refused(Refusal.ofField("on", "agreements.bad-notice-day"));
        }
        cases.dueMet(caseId, NOTICE);
        cases.stands(caseId, "agreement.terminated", true);
        cases.tell(caseId, "agreement.notice-given", null, Map.of("number", number.strip(), "on", on.toString()));
        return Answer.done(row.id());
    }

    @Permit(Permission.WORK_ON_CASE)
    public List<PerformanceReport> reports(CaseId caseId) {
        return reports.of(row(caseId).id());
    }

    private AgreementRow row(CaseId caseId) {
        return files.of(caseId).flatMap(files::find).orElseThrow(NotFound::new);
    }

    private AgreementRow running(CaseId caseId) {
        AgreementRow row = row(caseId);
        if (row.stage() != AgreementStage.IN_FORCE) {
            throw new OutOfOrder("AGREEMENTS-5", "合同没有生效,不能办理履约事项", row.id(), row.stage());
        }
        return row;
    }

    private static OutOfOrder noReport(CaseId caseId) {
        return new OutOfOrder("AGREEMENTS-6", "没有待办的履约检查报告", caseId, "no report");
    }
}
