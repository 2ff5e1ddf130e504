package org.xieyue.jurisdictions;

/** How many of <em>all</em> who may vote must agree; whoever is absent or abstains counts against. */
public enum VoteRule {
    /** 半数以上: exactly half is enough, for 以上 includes the number itself (民法典 第一千二百五十九条). */
    AT_LEAST_HALF,
    /** 过半数: exactly half is not enough. */
    MORE_THAN_HALF;

    public boolean passes(int yes, int all) {
        return yes >= needed(all);
    }

    /** The least number of votes in favour with which it passes. */
    public int needed(int all) {
        return this == AT_LEAST_HALF ? Math.ceilDiv(all, 2) : Math.floorDiv(all, 2) + 1;
    }
}
