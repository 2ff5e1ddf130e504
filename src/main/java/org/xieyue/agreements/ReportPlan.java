package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.Period;

/**
 * When the performance of an agreement is to be reported over its term: everything at one interval, wage clauses besides at
 * a shorter one where the place sets it (重庆市: 工资项目每半年一次). Counted from the first day in force, so that a
 * day off that moves one report does not move the next.
 *
 * @param lastDay turns a first day and a period into the last day of the period
 */
record ReportPlan(Period everything, @Nullable Period wages, BiFunction<LocalDate, Period, LocalDate> lastDay) {

    /** A report to come. */
    record Due(LocalDate on, PerformanceReport.Subject subject) {}

    /** The first due after {@code last}, or the very first where there was none; the last of a term is due on its last day. */
    Optional<Due> next(LocalDate inForce, LocalDate until, @Nullable LocalDate last) {
        return over(inForce, until).stream()
                .filter(due -> last == null || due.on().isAfter(last))
                .findFirst();
    }

    List<Due> over(LocalDate inForce, LocalDate until) {
        List<LocalDate> full = days(everything, inForce, until);
        full.add(until);
        List<Due> all = new ArrayList<>();
        full.forEach(day -> all.add(new Due(day, PerformanceReport.Subject.ALL)));
        Period shorter = wages;
        if (shorter != null) {
            days(shorter, inForce, until).stream()
                    .filter(day -> !full.contains(day))
                    .forEach(day -> all.add(new Due(day, PerformanceReport.Subject.WAGES)));
        }
        all.sort((one, other) -> one.on().compareTo(other.on()));
        return all;
    }

    private List<LocalDate> days(Period interval, LocalDate inForce, LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = 1; ; n++) {
            LocalDate day = lastDay.apply(inForce, new Period(n * interval.amount(), interval.unit()));
            if (!day.isBefore(until)) {
                return days;
            }
            days.add(day);
        }
    }
}
