package org.xieyue.convalescence;

/** How far a trip has come. */
public enum TripStage {
    PREPARED,
    SIGN_UP,
    LISTED,
    REVIEWED,
    PUBLISHED,
    NOTICE_HELD,
    NOTICE_PASSED,
    APPROVED,
    FUNDED,
    CONFIRMING,
    READY,
    UNDER_WAY,
    /** The vouchers are with their holders, who book and use them by themselves. */
    VOUCHERS_OUT,
    TRAVELLED,
    SETTLED,
    POSTED,
    ARCHIVED,
    REFUSED,
    EMPTY,
    CANCELLED;

    /** Places that become free are offered to the next on the reserve list. */
    boolean promotes() {
        return compareTo(SIGN_UP) >= 0 && compareTo(CONFIRMING) <= 0;
    }

    boolean isOver() {
        return compareTo(ARCHIVED) >= 0;
    }

    /** Key of the case's state. */
    String state() {
        return "convalescence." + name();
    }
}
