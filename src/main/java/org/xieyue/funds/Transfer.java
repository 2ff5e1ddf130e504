package org.xieyue.funds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * One movement of money within a budget line, from one account to another: what one gains, the other loses. Never changed
 * afterwards; a mistake is corrected by a further transfer.
 *
 * @param id that of the command behind it: the same command posts once
 * @param limit the limit that the line has from now on, when this transfer sets it
 * @param change the change that two people decided, when this transfer carries one out
 */
record Transfer(
        UUID id,
        TransferKind kind,
        BudgetLineId line,
        @Nullable CaseId caseId,
        @Nullable String reason,
        @Nullable Yuan limit,
        @Nullable BudgetChangeId change,
        Move move) {

    /** Always forwards: what goes back goes from the other side. */
    record Move(LedgerAccount from, LedgerAccount to, Yuan amount) {

        Move {
            if (from == to || !amount.isPositive()) {
                throw new IllegalArgumentException(
                        "Money moves between two accounts: " + amount.display() + " from " + from + " to " + to);
            }
        }
    }

    /** The first limit of a line, or another one. */
    static Transfer allocated(BudgetChange change, Yuan before) {
        return new Transfer(
                change.id().value(),
                TransferKind.ALLOCATED,
                change.line(),
                null,
                change.reason().isEmpty() ? null : change.reason(),
                change.amount(),
                change.id(),
                allocation(change.amount().minus(before)));
    }

    /** One half of a move between two lines; each half is balanced in itself. */
    static Transfer movedOut(BudgetChange change, Yuan limit) {
        return new Transfer(
                derived("out/", change.id().value()),
                kindOf(change),
                change.line(),
                null,
                change.reason(),
                limit,
                change.id(),
                new Move(LedgerAccount.AVAILABLE, LedgerAccount.SOURCE, change.amount()));
    }

    static Transfer movedIn(BudgetChange change, BudgetLineId target, Yuan limit) {
        return new Transfer(
                derived("in/", change.id().value()),
                kindOf(change),
                target,
                null,
                change.reason(),
                limit,
                change.id(),
                new Move(LedgerAccount.SOURCE, LedgerAccount.AVAILABLE, change.amount()));
    }

    private static TransferKind kindOf(BudgetChange change) {
        return change.kind() == BudgetChangeKind.CARRY_OVER ? TransferKind.CARRIED_OVER : TransferKind.REALLOCATED;
    }

    static Transfer reserved(HeldReservation held) {
        return new Transfer(
                held.id(),
                TransferKind.RESERVED,
                held.line(),
                held.caseId(),
                null,
                null,
                null,
                new Move(LedgerAccount.AVAILABLE, LedgerAccount.RESERVED, held.amount()));
    }

    static Transfer released(HeldReservation held, String reason) {
        return new Transfer(
                derived("release/", held.id()),
                TransferKind.RELEASED,
                held.line(),
                held.caseId(),
                reason,
                null,
                null,
                new Move(LedgerAccount.RESERVED, LedgerAccount.AVAILABLE, held.amount()));
    }

    static Transfer paid(HeldReservation held) {
        return new Transfer(
                derived("paid/", held.id()),
                TransferKind.PAID,
                held.line(),
                held.caseId(),
                null,
                null,
                null,
                new Move(LedgerAccount.RESERVED, LedgerAccount.PAID, held.amount()));
    }

    private static UUID derived(String what, UUID from) {
        return UUID.nameUUIDFromBytes((what + from).getBytes(StandardCharsets.UTF_8));
    }

    private static Move allocation(Yuan difference) {
        return difference.isPositive()
                ? new Move(LedgerAccount.SOURCE, LedgerAccount.AVAILABLE, difference)
                : new Move(LedgerAccount.AVAILABLE, LedgerAccount.SOURCE, Yuan.ZERO.minus(difference));
    }
}
