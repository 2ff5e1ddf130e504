package org.xieyue.convalescence;

import org.xieyue.shared.Yuan;

/**
 * What becomes of one person's invoice: as much from union or employer as the days that the person was there, the agreed
 * share and what is left of the year allow; the rest is the person's own. Somebody who was not there costs nothing.
 *
 * @param share paid to the base by union or employer
 * @param own paid to the base by the person
 */
public record Reckoning(int days, Yuan invoice, Yuan share, Yuan own) {

    /** @param agreed the share that was approved for the whole trip */
    static Reckoning of(
            TripRules rules, boolean crossProvince, int daysThere, Yuan agreed, Yuan invoice, Yuan paidThisYear) {
        Yuan ceiling = rules.ceiling(daysThere, crossProvince, paidThisYear);
        Yuan most = least(ceiling, agreed);
        Yuan share = least(invoice, most);
        return new Reckoning(daysThere, invoice, share, invoice.minus(share));
    }

    private static Yuan least(Yuan one, Yuan other) {
        return one.isMoreThan(other) ? other : one;
    }
}
