package org.xieyue.funds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Yuan;

/**
 * A change of limits as it was proposed.
 *
 * @param line whose limit changes, or from which money goes
 * @param target to which it goes; null for a new limit
 * @param amount the new limit, or what is moved
 * @param before the limit of {@code line} that the proposal was made on
 * @param by null for what the system itself proposed
 */
record BudgetChange(
        BudgetChangeId id,
        BudgetChangeKind kind,
        BudgetLineId line,
        @Nullable BudgetLineId target,
        Yuan amount,
        Yuan before,
        String reason,
        BudgetChangeState state,
        @Nullable AccountId by,
        Instant at,
        UUID command) {

    Optional<BudgetLineId> to() {
        return Optional.ofNullable(target);
    }

    /** The same wish again, whoever looks at it later. */
    boolean asks(BudgetChange other) {
        return kind == other.kind
                && line.equals(other.line)
                && to().equals(other.to())
                && amount.equals(other.amount)
                && reason.equals(other.reason);
    }
}
