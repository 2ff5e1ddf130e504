package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;

/**
 * What a clause obliges a side to do, and when.
 *
 * @param employer the one that owes it; null when all covered employers do
 * @param everyMonths 0 for once
 * @param endedOn the day after which nothing is due any more
 * @param checks by due day
 */
public record Obligation(
        ObligationId id,
        AgreementId agreement,
        ClauseKey clause,
        String what,
        Party owedBy,
        @Nullable EmployerId employer,
        int everyMonths,
        LocalDate firstDueOn,
        LocalDate lastDueOn,
        @Nullable LocalDate endedOn,
        List<Check> checks) {

    public Obligation {
        checks = List.copyOf(checks);
    }

    public enum Party {
        EMPLOYERS,
        WORKERS,
        BOTH
    }

    public enum Result {
        /** 已履行. */
        KEPT,
        /** 部分履行. */
        PARTLY,
        /** 未履行. */
        NOT_KEPT
    }

    /** @param result null until somebody has checked */
    public record Check(
            LocalDate dueOn,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate checkedOn,
            @Nullable Result result,
            String note,
            @Nullable DocumentId evidence) {

        public boolean isOverdue(LocalDate today) {
            return result == null && dueOn.isBefore(today);
        }
    }

    public boolean isOverdue(LocalDate today) {
        return checks.stream().anyMatch(check -> check.isOverdue(today));
    }

    /** Counted from the first day, so that the 31st does not become the 28th for good. */
    static List<LocalDate> dueDays(LocalDate first, LocalDate last, int everyMonths) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = 0; ; n++) {
            LocalDate day = first.plusMonths((long) n * everyMonths);
            if (day.isAfter(last) || (n > 0 && everyMonths == 0)) {
                return days;
            }
            days.add(day);
        }
    }
}
