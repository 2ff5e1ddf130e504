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
 * @param change the change that two people decided, when this transfer carries one out
 */
record Transfer(
        TransferKind kind,
        BudgetLineId line,
        UUID command,
        @Nullable CaseId caseId,
        @Nullable String reason,
        @Nullable Yuan limit,
        @Nullable BudgetChangeId change,
        Map<LedgerAccount, Yuan> postings) {

    Transfer {
        postings = Map.copyOf(postings);
        if (postings.values().stream().reduce(Yuan.ZERO, Yuan::plus).fen() != 0) {
            throw new IllegalArgumentException("The postings of a transfer must sum to zero: " + postings);
        }
    }

    /** The first limit of a line, or another one. */
    static Transfer allocated(BudgetChange change, Yuan before) {
        return new Transfer(
                TransferKind.ALLOCATED,
                change.line(),
                change.id().value(),
                null,
                change.reason().isEmpty() ? null : change.reason(),
                change.amount(),
                change.id(),
                move(change.amount().minus(before), LedgerAccount.SOURCE, LedgerAccount.AVAILABLE));
    }

    /** One half of a move between two lines; each half is balanced in itself. */
    static Transfer movedOut(BudgetChange change, Yuan limit) {
        return new Transfer(
                kindOf(change),
                change.line(),
                derived("out/", change.id().value()),
                null,
                change.reason(),
                limit,
                change.id(),
                move(change.amount(), LedgerAccount.AVAILABLE, LedgerAccount.SOURCE));
    }

    static Transfer movedIn(BudgetChange change, BudgetLineId target, Yuan limit) {
        return new Transfer(
                kindOf(change),
                target,
                derived("in/", change.id().value()),
                null,
                change.reason(),
                limit,
                change.id(),
                move(change.amount(), LedgerAccount.SOURCE, LedgerAccount.AVAILABLE));
    }

    private static TransferKind kindOf(BudgetChange change) {
        return change.kind() == BudgetChangeKind.CARRY_OVER ? TransferKind.CARRIED_OVER : TransferKind.REALLOCATED;
    }

    static Transfer reserved(HeldReservation held) {
        return new Transfer(
                TransferKind.RESERVED,
                held.line(),
                held.id(),
                held.caseId(),
                null,
                null,
                null,
                move(held.amount(), LedgerAccount.AVAILABLE, LedgerAccount.RESERVED));
    }

    static Transfer released(HeldReservation held, String reason) {
        return new Transfer(
                TransferKind.RELEASED,
                held.line(),
                derived("release/", held.id()),
                held.caseId(),
                reason,
                null,
                null,
                move(held.amount(), LedgerAccount.RESERVED, LedgerAccount.AVAILABLE));
    }

    static Transfer paid(HeldReservation held) {
        return new Transfer(
                TransferKind.PAID,
                held.line(),
                derived("paid/", held.id()),
                held.caseId(),
                null,
                null,
                null,
                move(held.amount(), LedgerAccount.RESERVED, LedgerAccount.PAID));
    }

    private static UUID derived(String what, UUID from) {
        return UUID.nameUUIDFromBytes((what + from).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<LedgerAccount, Yuan> move(Yuan amount, LedgerAccount from, LedgerAccount to) {
        Map<LedgerAccount, Yuan> postings = new EnumMap<>(LedgerAccount.class);
        postings.put(from, Yuan.ZERO.minus(amount));
        postings.put(to, amount);
        return postings;
    }
}
