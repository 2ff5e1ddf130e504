package org.xieyue.agreements;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Sentence;

/**
 * What the law of a place asks at least of a clause about pay (劳动合同法 第五十五条: 不得低于当地人民政府规定的最低标准). The
 * amounts change every year and differ by place: none comes with the product, administrators enter them by date. Where one is
 * missing that is said, because silence would look like approval.
 */
@Component
public class LegalMinimums {

    private final Parameters parameters;
    private final BusinessClock clock;

    LegalMinimums(Parameters parameters, BusinessClock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The rule for one clause.
     *
     * @param key of the parameter that holds it
     * @param unit in which figures are compared with it
     * @param value today; null where nobody has entered it
     */
    public record Minimum(
            String key, FigureUnit unit, @Nullable Parameter value) {

        /** Whether a figure falls below it; empty where the two cannot be compared. */
        public Optional<Boolean> isBroken(@Nullable Figure figure) {
            Parameter least = value;
            return least == null || figure == null || figure.unit() != unit
                    ? Optional.empty()
                    : Optional.of(figure.amount().compareTo(least.asDecimal()) < 0);
        }

        /** The rule as a sentence; without a value, who enters it and where. */
        public Sentence rule() {
            Parameter least = value;
            return least == null
                    ? Sentence.of("agreements.minimum.missing." + key)
                    : Sentence.of("agreements.minimum.least", least.asDecimal().toPlainString() + " " + unit.sign());
        }

        public Sentence citation() {
            Parameter least = value;
            return least == null ? Sentence.of("agreements.minimum.source") : least.citation();
        }
    }

    /** Empty where the law sets no minimum for the matter. */
    public Optional<Minimum> of(String place, BargainingTopic topic) {
        return switch (topic) {
            case PAY, MINIMUM_MONTHLY_PAY -> found(place, "minimumMonthlyWage", FigureUnit.YUAN_PER_MONTH);
            case MINIMUM_HOURLY_PAY -> found(place, "minimumHourlyWage", FigureUnit.YUAN_PER_HOUR);
            case WEATHER_ALLOWANCE -> found(place, "heatAllowancePerDay", FigureUnit.YUAN_PER_DAY);
            default -> Optional.empty();
        };
    }

    private Optional<Minimum> found(String place, String key, FigureUnit unit) {
        return Optional.of(new Minimum(
                key, unit, parameters.find(place, key, clock.today()).orElse(null)));
    }
}
