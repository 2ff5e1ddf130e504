package org.xieyue.negotiation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a side wants of a clause and keeps to itself: the ladder down to its floor, its argument, notes. */
public record Aims(
        @Nullable BigDecimal target,
        @Nullable BigDecimal acceptable,
        @Nullable BigDecimal floor,
        String argument,
        String note) {

    static final int LONGEST = 4000;

    public static final Aims NONE = new Aims(null, null, null, "", "");
}
