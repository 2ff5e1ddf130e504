package org.xieyue.agreements;

import java.math.BigDecimal;

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

    /** Such as {@code 3500 元/月}. */
    public String text() {
        return amount.toPlainString() + " " + unit.sign();
    }

    /** The same unit, and a bound that allows to say which is better. */
    boolean isComparableTo(Figure higher) {
        return unit == higher.unit
                && higher.bound != Bound.EXACTLY
                && (bound == higher.bound || bound == Bound.EXACTLY);
    }

    /** Whether it keeps what the higher figure promises; only for comparable ones. */
    boolean keeps(Figure higher) {
        int difference = amount.compareTo(higher.amount);
        return higher.bound == Bound.AT_MOST ? difference <= 0 : difference >= 0;
    }
}
