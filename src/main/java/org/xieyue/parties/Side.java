package org.xieyue.parties;

/** A side of the table. */
public enum Side {
    /** 职工方. */
    WORKERS,
    /** 用人单位方: one or more employers. */
    EMPLOYERS;

    public Side other() {
        return this == WORKERS ? EMPLOYERS : WORKERS;
    }
}
