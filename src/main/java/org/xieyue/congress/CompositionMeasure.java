package org.xieyue.congress;

import org.xieyue.shared.Sentence;

/**
 * One figure of a composition beside the rule of the place.
 *
 * @param key {@code delegates}, {@code managers}, {@code women} or {@code front-line}
 * @param whole of how many; 0 where no share is meant
 * @param bound the least number that the rule asks for, or the most that it allows
 * @param atMost the bound is the most, otherwise the least
 */
public record CompositionMeasure(String key, int actual, int whole, int bound, boolean atMost, Sentence citation) {

    public boolean isKept() {
        return atMost ? actual <= bound : actual >= bound;
    }
}
