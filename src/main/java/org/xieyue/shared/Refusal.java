package org.xieyue.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why something is not done, as a value. The sentence stands in the translations under {@code refusal.<code>}
 * and takes {@code args} in order; {@code field} names the input that is at fault, if one is.
 *
 * @param kind {@code INVALID}: the input breaks a rule; {@code CONFLICT}: somebody or something was faster
 */
public record Refusal(Kind kind, String code, @Nullable String field, List<Object> args) {

    /** What a caller can do about it: mend the input, or look at the new state. */
    public enum Kind {
        INVALID,
        CONFLICT
    }

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String code, Object... args) {
        return new Refusal(Kind.INVALID, code, null, List.of(args));
    }

    public static Refusal ofField(String field, String code, Object... args) {
        return new Refusal(Kind.INVALID, code, field, List.of(args));
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, null, List.of(args));
    }
}
