package org.xieyue.agreements;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The number that a clause settles. Amounts compare by value: 1.0 and 1.00 are the same figure. */
public record Figure(BigDecimal amount, FigureUnit unit, Bound bound) {

    /** How the number binds. */
    public enum Bound {
        /** 不低于: more is better for workers. */
        AT_LEAST,
        /** 不高于: less is better for workers. */
        AT_MOST,
        EXACTLY
    }

    public Figure {
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    public static Figure atLeast(String amount, FigureUnit unit) {
        return new Figure(new BigDecimal(amount), unit, Bound.AT_LEAST);
    }

    public static Figure atMost(String amount, FigureUnit unit) {
        return new Figure(new BigDecimal(amount), unit, Bound.AT_MOST);
    }

    /** Such as {@code 3,500 元/月}. */
    public String text() {
        return shown() + " " + unit.sign();
    }

    /** The amount with separators, such as {@code 3,500}. */
    public String shown() {
        return shown(amount);
    }

    public static String shown(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, bare.scale()) + "f", bare);
    }

    /**
     * The numbers of a wording, as written, that contradict this figure: 百分之十 beside 12 %. Empty where the wording writes
     * the figure in any form, or no number that counts the same.
     */
    public List<String> contradictedBy(String wording) {
        return WrittenNumbers.unlike(wording, this);
    }

    /** Whether it keeps what the higher figure promises; empty when nobody can say, because unit or bound differ. */
    Optional<Boolean> keeps(Figure higher) {
        if (unit != higher.unit || (bound != higher.bound && bound != Bound.EXACTLY)) {
            return Optional.empty();
        }
        int difference = amount.compareTo(higher.amount);
        return Optional.of(
                switch (higher.bound) {
                    case AT_LEAST -> difference >= 0;
                    case AT_MOST -> difference <= 0;
                    case EXACTLY -> difference == 0;
                });
    }
}
