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
    TRAVELLED,
    SETTLED,
    POSTED,
    ARCHIVED,
    REFUSED,
    EMPTY,
    CANCELLED;

    /** Places that become free are offered to the next on the reserve list. */
    boolean promotes() {
        return ordinal() >= SIGN_UP.ordinal() && ordinal() <= CONFIRMING.ordinal();
    }

    boolean isOver() {
        return ordinal() >= ARCHIVED.ordinal();
    }

    /** Key of the case's state. */
    String state() {
        return "convalescence." + name();
    }
}
