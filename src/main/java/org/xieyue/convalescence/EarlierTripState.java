package org.xieyue.convalescence;

/** How what is entered about an earlier trip stands. */
public enum EarlierTripState {
    /** Waits for a second person; does not count yet. */
    ENTERED,
    /** Counts like a trip taken here. */
    CONFIRMED,
    DECLINED
}
