package org.xieyue.payments;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** One transfer of a batch; name, number and amount as they were when it was frozen. */
record BatchItem(
        int position,
        PaymentId payment,
        CaseId caseId,
        int instalment,
        PayeeAccountId account,
        Yuan amount,
        String approvedHash,
        String name,
        String number,
        String bank,
        @Nullable PaymentState outcome,
        @Nullable String reason) {

    /** By which the bank's answer names it. */
    String key() {
        return String.format(Locale.ROOT, "%08d", position);
    }

    BatchItem at(int newPosition) {
        return new BatchItem(
                newPosition,
                payment,
                caseId,
                instalment,
                account,
                amount,
                approvedHash,
                name,
                number,
                bank,
                outcome,
                reason);
    }

    /** Never shows whom: it might reach a log. */
    @Override
    public String toString() {
        return "BatchItem[" + position + "]";
    }
}
