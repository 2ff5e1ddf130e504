package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * What a yearly plan says.
 *
 * @param places how many people go in the year
 * @param budget what union or employer spend on it at most
 * @param line the union's budget line; null where an employer pays
 */
public record NewPlan(
        int year,
        String name,
        FundingMode mode,
        int places,
        Yuan budget,
        @Nullable BudgetLineId line) {

    private static final int MOST_PLACES = 100_000;
    private static final Yuan MOST_MONEY = Yuan.of(1_000_000_000);
    private static final int LONGEST_NAME = 80;

    List<Refusal> flaws() {
        List<Refusal> flaws = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            flaws.add(Refusal.ofField("name", "convalescence.badName", LONGEST_NAME));
        }
        if (places < 1 || places > MOST_PLACES) {
            flaws.add(Refusal.ofField("places", "convalescence.badPlaces", MOST_PLACES));
        }
        if (!budget.isPositive() || budget.isMoreThan(MOST_MONEY)) {
            flaws.add(Refusal.ofField("budget", "convalescence.noBudget", MOST_MONEY.display()));
        }
        if (mode.isUnionMoney() && line == null) {
            flaws.add(Refusal.ofField("budgetLine", "convalescence.noLine"));
        }
        return flaws;
    }
}
