package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.DocumentId;

/** Yearly checks and reports. */
@Repository
class PerformanceReports {

    private final DSLContext database;

    PerformanceReports(DSLContext database) {
        this.database = database;
    }

    void due(AgreementId id, int number, ReportPlan.Due due) {
        database.insertInto(AGREEMENT_REPORT)
                .set(AGREEMENT_REPORT.AGREEMENT_ID, id.value())
                .set(AGREEMENT_REPORT.NUMBER, number)
                .set(AGREEMENT_REPORT.DUE_ON, due.on())
                .set(AGREEMENT_REPORT.SUBJECT, due.subject().name())
                .onConflictDoNothing()
                .execute();
    }

    /** In order. */
    List<PerformanceReport> of(AgreementId id) {
        return database.selectFrom(AGREEMENT_REPORT)
                .where(AGREEMENT_REPORT.AGREEMENT_ID.eq(id.value()))
                .orderBy(AGREEMENT_REPORT.NUMBER)
                .fetch(row -> {
                    UUID paper = row.getDocumentId();
                    return new PerformanceReport(
                            row.getNumber(),
                            PerformanceReport.Subject.valueOf(row.getSubject()),
                            row.getDueOn(),
                            row.getFindings(),
                            row.getCheckedOn(),
                            paper == null ? null : new DocumentId(paper),
                            row.getCongress(),
                            row.getReportedOn());
                });
    }

    void checked(AgreementId id, int number, String findings, @Nullable DocumentId paper, LocalDate on) {
        database.update(AGREEMENT_REPORT)
                .set(AGREEMENT_REPORT.FINDINGS, findings)
                .set(AGREEMENT_REPORT.DOCUMENT_ID, paper == null ? null : paper.value())
                .set(AGREEMENT_REPORT.CHECKED_ON, on)
                .where(AGREEMENT_REPORT.AGREEMENT_ID.eq(id.value()), AGREEMENT_REPORT.NUMBER.eq(number))
                .execute();
    }

    void reported(AgreementId id, int number, String congress, LocalDate on) {
        database.update(AGREEMENT_REPORT)
                .set(AGREEMENT_REPORT.CONGRESS, congress)
                .set(AGREEMENT_REPORT.REPORTED_ON, on)
                .where(AGREEMENT_REPORT.AGREEMENT_ID.eq(id.value()), AGREEMENT_REPORT.NUMBER.eq(number))
                .execute();
    }
}
