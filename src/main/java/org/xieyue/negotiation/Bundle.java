package org.xieyue.negotiation;

import org.xieyue.parties.Side;

/** A package as it stands. */
record Bundle(PackageId id, int number, int round, Side side, State state) {

    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        /** A new position on one of its clauses, or one that was taken back, has ended it. */
        LAPSED;

        boolean stands() {
            return this == OFFERED || this == ACCEPTED;
        }
    }
}
