package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;

/**
 * A check of performance and its report.
 *
 * @param subject what is checked
 * @param dueOn last day for the report
 * @param findings what was found
 * @param congress to which it was reported
 */
public record PerformanceReport(
        int number,
        Subject subject,
        LocalDate dueOn,
        String findings,
        @Nullable LocalDate checkedOn,
        @Nullable DocumentId paper,
        String congress,
        @Nullable LocalDate reportedOn) {

    public enum Subject {
        /** 全部条款. */
        ALL,
        /** 工资项目, where the place has them checked more often. */
        WAGES
    }
}
