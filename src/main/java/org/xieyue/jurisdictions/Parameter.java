package org.xieyue.jurisdictions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xieyue.clock.Period;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;

/**
 * A parameter in force.
 *
 * @param foundIn the place that gave the value; differs from the place asked for when the value is a fallback
 * @param foundInName its name
 * @param source law, notice or decision that the value comes from
 * @param mark whether somebody has read that text
 */
public record Parameter(
        String jurisdiction,
        String key,
        String value,
        String foundIn,
        String foundInName,
        LocalDate effectiveFrom,
        String source,
        ParameterRow.Mark mark) {

    public boolean isFallback() {
        return !jurisdiction.equals(foundIn);
    }

    /** The source as a sentence: text, place, since when; says when the value is a fallback and when nobody has verified it. */
    public Sentence citation() {
        String fallback = isFallback() ? "fallback" : "own";
        return Sentence.of("jurisdictions.citation." + fallback + "." + mark, source, foundInName, effectiveFrom);
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

    public Fraction asFraction() {
        return Fraction.parse(value);
    }

    public VoteRule asVoteRule() {
        return VoteRule.valueOf(value);
    }

    public Tiers asTiers() {
        return Tiers.parse(value);
    }
}
