package org.xieyue.jurisdictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.xieyue.clock.Period;

/**
 * What the values of a parameter look like.
 *
 * @param choices the words allowed, for a choice only
 */
public record ParameterKind(Form form, List<String> choices) {

    public enum Form {
        /** {@code 20d}, {@code 10wd}, {@code 12m}. */
        PERIOD,
        /** Yuan with at most two decimals. */
        YUAN,
        /** A factor or share above zero. */
        DECIMAL,
        /** {@code 2/3}, at most one. */
        FRACTION,
        WHOLE,
        /** A number in tiers, {@link Tiers}. */
        TIERS,
        CHOICE
    }

    private static final Pattern YUAN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,5}");

    public ParameterKind {
        choices = List.copyOf(choices);
    }

    static ParameterKind of(Form form) {
        return new ParameterKind(form, List.of());
    }

    static ParameterKind choice(String... choices) {
        return new ParameterKind(Form.CHOICE, List.of(choices));
    }

    boolean accepts(String value) {
        return switch (form) {
            case PERIOD -> Period.isValid(value);
            case YUAN -> YUAN.matcher(value).matches();
            case DECIMAL -> DECIMAL.matcher(value).matches() && new BigDecimal(value).signum() > 0;
            case FRACTION -> Fraction.isValid(value);
            case WHOLE -> WHOLE.matcher(value).matches();
            case TIERS -> Tiers.isValid(value);
            case CHOICE -> choices.contains(value);
        };
    }
}
