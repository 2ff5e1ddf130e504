package org.xieyue.funds;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * One movement of money within a budget line. What one account gains, another loses: the postings sum to zero. Never
 * changed afterwards; a mistake is corrected by a further transfer.
 *
 * @param command the same command posts once
 * @param limit the limit that the line has from now on, when this transfer sets it
 */
record Transfer(
        TransferKind kind,
        BudgetLineId line,
        UUID command,
        @Nullable CaseId caseId,
        @Nullable String reason,
        @Nullable Yuan limit,
        Map<LedgerAccount, Yuan> postings) {

    Transfer {
        postings = Map.copyOf(postings);
        if (postings.values().stream().reduce(Yuan.ZERO, Yuan::plus).fen() != 0) {
            throw new IllegalArgumentException("The postings of a transfer must sum to zero: " + postings);
        }
    }

    static Transfer allocated(BudgetLineId line, UUID command, Yuan before, Yuan limit, @Nullable String reason) {
        return new Transfer(
                TransferKind.ALLOCATED,
                line,
                command,
                null,
                reason,
                limit,
                move(limit.minus(before), LedgerAccount.SOURCE, LedgerAccount.AVAILABLE));
    }

    static Transfer reserved(HeldReservation held) {
        return new Transfer(
                TransferKind.RESERVED,
                held.line(),
                held.id(),
                held.caseId(),
                null,
                null,
                move(held.amount(), LedgerAccount.AVAILABLE, LedgerAccount.RESERVED));
    }

    static Transfer released(HeldReservation held, String reason) {
        return new Transfer(
                TransferKind.RELEASED,
                held.line(),
                UUID.nameUUIDFromBytes(("release/" + held.id()).getBytes(StandardCharsets.UTF_8)),
                held.caseId(),
                reason,
                null,
                move(held.amount(), LedgerAccount.RESERVED, LedgerAccount.AVAILABLE));
    }

    private static Map<LedgerAccount, Yuan> move(Yuan amount, LedgerAccount from, LedgerAccount to) {
        Map<LedgerAccount, Yuan> postings = new EnumMap<>(LedgerAccount.class);
        postings.put(from, Yuan.ZERO.minus(amount));
        postings.put(to, amount);
        return postings;
    }
}
