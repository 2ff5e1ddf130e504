package org.xieyue.reports;

import org.jspecify.annotations.Nullable;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Label;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Yuan;

/**
 * What one union gave in one year, for one reason, to people of one category, from one budget line.
 *
 * @param line null where no budget line carried it
 * @param times 人次: who was helped for two reasons counts twice
 * @param amount decided, whether paid yet or not
 * @param service whose name stands for the reason, where the service was drawn; null elsewhere
 */
public record BenefitFigures(
        Benefit benefit,
        UnionId union,
        @Nullable BudgetLineId line,
        TextKey reason,
        TextKey category,
        int year,
        int times,
        Yuan amount,
        @Nullable Label service) {

    public BenefitFigures(
            Benefit benefit,
            UnionId union,
            @Nullable BudgetLineId line,
            TextKey reason,
            TextKey category,
            int year,
            int times,
            Yuan amount) {
        this(benefit, union, line, reason, category, year, times, amount, null);
    }
}
