package org.xieyue.convalescence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a voucher stands. */
public enum VoucherState {
    ISSUED,
    /** A base and a day have been chosen. */
    BOOKED,
    /** Used at its base; to be settled with it. */
    REDEEMED,
    /** Given back unused by its holder. */
    RETURNED,
    /** Not used in time. */
    EXPIRED;

    static final Set<VoucherState> USABLE = EnumSet.of(ISSUED, BOOKED);
    /** For these the union's money stays promised. */
    static final Set<VoucherState> COSTING = EnumSet.of(ISSUED, BOOKED, REDEEMED);

    public boolean isUsable() {
        return USABLE.contains(this);
    }

    static List<String> names(Set<VoucherState> states) {
        return states.stream().map(Enum::name).toList();
    }
}
