package org.xieyue.hardship;

import java.time.LocalDate;

/**
 * What a visitor found at the household, signed on the spot.
 *
 * @param peopleSeen how many people live there
 * @param asStated income, property and illness are as the application says
 */
public record HomeVisit(LocalDate visitedOn, int peopleSeen, boolean asStated, String findings) {

    /** Never shows what was found: it might reach a log. */
    @Override
    public String toString() {
        return "HomeVisit[" + visitedOn + "]";
    }
}
