package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.EmployerId;

/**
 * An obligation to be watched.
 *
 * @param everyMonths 0 for once
 * @param lastDueOn null for as long as the agreement runs
 */
public record NewObligation(
        ClauseKey clause,
        String what,
        Obligation.Party owedBy,
        @Nullable EmployerId employer,
        int everyMonths,
        LocalDate firstDueOn,
        @Nullable LocalDate lastDueOn) {}
