package org.xieyue.convalescence;

import org.xieyue.shared.Yuan;

/**
 * What a person's trip costs and who pays it.
 *
 * @param price of the whole trip for one person
 * @param share the part that union or employer pays
 */
public record CostSplit(Yuan price, Yuan share) {

    public CostSplit {
        if (share.isMoreThan(price) || share.fen() < 0) {
            throw new IllegalArgumentException("The share is part of the price: " + share + " of " + price);
        }
    }

    /** The share is as much as the rules allow, and the person pays the rest. */
    public static CostSplit within(TripRules rules, Yuan price, int days, boolean crossProvince) {
        Yuan ceiling = rules.ceiling(days, crossProvince, Yuan.ZERO);
        return new CostSplit(price, price.isMoreThan(ceiling) ? ceiling : price);
    }

    /** What the person pays. */
    public Yuan own() {
        return price.minus(share);
    }
}
