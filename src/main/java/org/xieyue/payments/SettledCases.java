package org.xieyue.payments;

import org.xieyue.shared.CaseId;

/** Cases that somebody is paid for: their capability hears what became of payment and money, in the transaction of whoever tells it. */
public interface SettledCases {

    boolean isOurs(CaseId id);

    void paid(CaseId id);

    /** The bank could not pay, or nobody knows into which account it did. */
    void failed(CaseId id);

    /** Nothing is paid: it differed from what was approved, or its money is held no longer. */
    void voided(CaseId id, String reason);
}
