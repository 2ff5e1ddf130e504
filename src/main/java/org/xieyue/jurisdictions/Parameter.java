package org.xieyue.jurisdictions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xieyue.clock.Period;
import org.xieyue.shared.Yuan;

/**
 * A parameter in force.
 *
 * @param foundIn the place that gave the value; differs from the place asked for when the value is a fallback
 * @param source law, notice or decision that the value comes from
 */
public record Parameter(
        String jurisdiction, String key, String value, String foundIn, LocalDate effectiveFrom, String source) {

    public boolean isFallback() {
        return !jurisdiction.equals(foundIn);
    }

    public Period asPeriod() {
        return Period.parse(value);
    }

    public Yuan asYuan() {
        return Yuan.of(value);
    }

    public BigDecimal asDecimal() {
        return new BigDecimal(value);
    }

    public int asInt() {
        return Integer.parseInt(value);
    }
}
