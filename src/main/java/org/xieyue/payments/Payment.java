package org.xieyue.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * Money that is due to somebody for a case.
 *
 * @param approvedHash of the {@link PaymentTerms} that the approval signed
 * @param attempts how often it was sent to a bank
 * @param reason why it was not paid
 */
record Payment(
        PaymentId id,
        CaseId caseId,
        int instalment,
        UnionId union,
        BudgetLineId line,
        String purpose,
        int year,
        String payeeKey,
        String payeeName,
        Yuan amount,
        String approvedHash,
        PaymentState state,
        @Nullable String reason,
        int attempts,
        Instant dueAt) {

    /** Never shows whom: it might reach a log. */
    @Override
    public String toString() {
        return "Payment[" + id + "]";
    }
}
