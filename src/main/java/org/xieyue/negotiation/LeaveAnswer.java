package org.xieyue.negotiation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a chief says to a request for leave to go beyond the floor.
 *
 * @param granted false: refused, with a reason
 * @param amount as far as this and no further; null grants what was asked for
 */
public record LeaveAnswer(boolean granted, @Nullable BigDecimal amount, String words) {

    public static LeaveAnswer asAsked() {
        return new LeaveAnswer(true, null, "");
    }

    public static LeaveAnswer narrowed(BigDecimal amount, String words) {
        return new LeaveAnswer(true, amount, words);
    }

    public static LeaveAnswer refused(String words) {
        return new LeaveAnswer(false, null, words);
    }
}
