package org.xieyue.conclusion;

import java.time.LocalDate;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;

/** A chief's initials or signature, given on their own login to the text with this hash. */
public record Signature(Act act, Side side, AccountId by, LocalDate on, String textHash) {

    public enum Act {
        /** 草签. */
        INITIAL,
        /** 签署. */
        SIGN
    }
}
