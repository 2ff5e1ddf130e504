package org.xieyue.ballots;

/** Approval is counted on all electors: absence and abstention work as no. */
public enum Majority {
    /** 半数以上, half included (民法典第一千二百五十九条). */
    AT_LEAST_HALF,
    /** 过半数, more than half. */
    MORE_THAN_HALF;

    public boolean isReachedBy(long yes, long electors) {
        return this == AT_LEAST_HALF ? 2 * yes >= electors : 2 * yes > electors;
    }

    /** The least number of votes in favour. */
    public long needed(long electors) {
        return this == AT_LEAST_HALF ? (electors + 1) / 2 : electors / 2 + 1;
    }
}
