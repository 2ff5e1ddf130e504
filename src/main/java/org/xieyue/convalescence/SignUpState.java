package org.xieyue.convalescence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a sign-up stands. */
public enum SignUpState {
    /** A place is kept while the form is filled in. */
    HELD,
    /** Has a place. */
    PLACED,
    /** 候补: waits for a place, in order. */
    RESERVED,
    /** A place has become free and waits for this person's word. */
    OFFERED,
    /** Takes part in the draw or ranking. */
    APPLIED,
    /** Did not finish the form in time. */
    EXPIRED,
    WITHDRAWN,
    /** Did not take the offered place in time, or did not confirm. */
    LAPSED,
    /** Not agreed by the unit, or the trip was refused or cancelled. */
    REFUSED,
    TRAVELLED,
    ABSENT,
    /** Was on the reserve list to the end. */
    NOT_CALLED,
    /** Let the voucher run out. */
    UNUSED;

    static final Set<SignUpState> OPEN = EnumSet.of(HELD, PLACED, RESERVED, OFFERED, APPLIED);
    static final Set<SignUpState> TAKING = EnumSet.of(HELD, PLACED, OFFERED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    static List<String> names(Set<SignUpState> states) {
        return states.stream().map(Enum::name).toList();
    }
}
