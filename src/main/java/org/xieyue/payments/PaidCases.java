package org.xieyue.payments;

import java.util.Collection;
import java.util.Set;
import org.xieyue.shared.CaseId;

/** SPI: capabilities above tell what their cases say of payments, so that cases and batches can be compared. */
public interface PaidCases {

    /** All that say they were paid. */
    Set<CaseId> sayingPaid();

    /** Those of these cases that still wait for a payment. */
    Set<CaseId> stillWaiting(Collection<CaseId> cases);
}
