package org.xieyue.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An amount of renminbi, kept in whole fen. */
public record Yuan(long fen) implements Comparable<Yuan> {

    public static final Yuan ZERO = new Yuan(0);

    /** Reads yuan such as {@code 3000} or {@code 833.33}; more than two decimals are refused. */
    public static Yuan of(String yuan) {
        return of(new BigDecimal(yuan));
    }

    public static Yuan of(long yuan) {
        return new Yuan(Math.multiplyExact(yuan, 100));
    }

    public static Yuan of(BigDecimal yuan) {
        return new Yuan(
                yuan.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(fen, other.fen));
    }

    public Yuan minus(Yuan other) {
        return new Yuan(Math.subtractExact(fen, other.fen));
    }

    public Yuan times(long factor) {
        return new Yuan(Math.multiplyExact(fen, factor));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isMoreThan(Yuan other) {
        return fen > other.fen;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** As people read it: {@code ¥3,000.00}. */
    public String display() {
        return String.format(Locale.ROOT, "¥%,.2f", toBigDecimal());
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }
}
