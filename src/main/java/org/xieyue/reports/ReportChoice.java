package org.xieyue.reports;

import org.jspecify.annotations.Nullable;

/** What a report is about; null stands for all of them. */
public record ReportChoice(
        @Nullable Benefit benefit, @Nullable Integer year) {

    public static final ReportChoice EVERYTHING = new ReportChoice(null, null);

    boolean takes(BenefitFigures figures) {
        return (benefit == null || benefit == figures.benefit()) && (year == null || year == figures.year());
    }
}
