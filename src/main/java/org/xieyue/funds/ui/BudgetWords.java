package org.xieyue.funds.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Wording;

/** How purposes and amounts are written on these screens. */
final class BudgetWords {

    /** Purposes for which there are processes. */
    static final List<String> PURPOSES = List.of("hardship-aid", "convalescence-trip");

    private BudgetWords() {}

    static String purpose(Wording wording, String purpose) {
        return wording.sayOr("funds.purpose." + purpose, purpose);
    }

    /** Reads {@code 3000}, {@code 3,000.50} or {@code ¥3,000}; empty when it is no amount in yuan and fen. */
    static Optional<Yuan> amount(String typed) {
        String plain = typed.replaceAll("[¥\uFFE5,\uFF0C\\s]", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(Yuan.of(new BigDecimal(plain)));
    }
}
