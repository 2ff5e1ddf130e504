package org.xieyue.negotiation;

import org.xieyue.parties.Side;

/** A package as it stands. */
record Bundle(PackageId id, int number, int round, Side side, PackageState state) {

    Bundle as(PackageState then) {
        return new Bundle(id, number, round, side, then);
    }
}
