package org.xieyue.negotiation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;

/** Figures from and to three columns. */
final class Figures {

    private Figures() {}

    static @Nullable Figure of(@Nullable BigDecimal amount, @Nullable String unit, @Nullable String bound) {
        return amount == null || unit == null || bound == null
                ? null
                : new Figure(amount, FigureUnit.valueOf(unit), Figure.Bound.valueOf(bound));
    }

    static @Nullable BigDecimal amount(@Nullable Figure figure) {
        return figure == null ? null : figure.amount();
    }

    static @Nullable String unit(@Nullable Figure figure) {
        return figure == null ? null : figure.unit().name();
    }

    static @Nullable String bound(@Nullable Figure figure) {
        return figure == null ? null : figure.bound().name();
    }
}
