package org.xieyue.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * What a fund officer decides when opening a budget line.
 *
 * @param purpose what the money is for, by process key such as {@code hardship-aid}
 */
public record BudgetTerms(int year, String purpose, FundSource source, String name, Yuan limit) {

    private static final Pattern PURPOSE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 80;
    static final Yuan HIGHEST_LIMIT = Yuan.of(100_000_000_000L);

    public BudgetTerms {
        name = name.strip();
        purpose = purpose.strip();
    }

    List<Refusal> flaws() {
        List<Refusal> flaws = new ArrayList<>();
        if (year < 2000 || year > 2100) {
            flaws.add(Refusal.ofField("year", "funds.year", year));
        }
        if (!PURPOSE.matcher(purpose).matches() || purpose.length() > 60) {
            flaws.add(Refusal.ofField("purpose", "funds.purpose"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            flaws.add(Refusal.ofField("name", "funds.name", LONGEST_NAME));
        }
        if (!limit.isPositive() || limit.isMoreThan(HIGHEST_LIMIT)) {
            flaws.add(Refusal.ofField("limit", "funds.limit", HIGHEST_LIMIT.display()));
        }
        return flaws;
    }
}
