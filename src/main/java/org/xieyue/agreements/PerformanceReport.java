package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;

/**
 * A yearly check of performance and its report.
 *
 * @param dueOn last day for the report
 * @param findings what was found
 * @param congress to which it was reported
 */
public record PerformanceReport(
        int number,
        LocalDate dueOn,
        String findings,
        @Nullable LocalDate checkedOn,
        @Nullable DocumentId paper,
        String congress,
        @Nullable LocalDate reportedOn) {}
