package org.xieyue.negotiation;

/** What became of a package. */
public enum PackageState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** A new position on one of its clauses, or one that was taken back, has ended it. */
    LAPSED;

    public boolean stands() {
        return this == OFFERED || this == ACCEPTED;
    }
}
