package org.xieyue.funds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * A transfer as it stands in the ledger.
 *
 * @param by who confirmed or caused it
 * @param proposedBy who had proposed it, where it takes two people
 * @param change by how much it changed what is available
 */
record PostedTransfer(
        long number,
        Instant at,
        TransferKind kind,
        @Nullable CaseId caseId,
        @Nullable AccountId by,
        @Nullable AccountId proposedBy,
        @Nullable String reason,
        Yuan change) {}
