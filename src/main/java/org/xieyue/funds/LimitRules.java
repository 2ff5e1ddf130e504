package org.xieyue.funds;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** What a change of limits must keep; asked when it is proposed and again when it is confirmed. */
@Component
class LimitRules {

    private final BudgetChanges changes;
    private final BusinessClock clock;

    LimitRules(BudgetChanges changes, BusinessClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    Optional<Refusal> flaw(BudgetChange change, BudgetLine line, @Nullable BudgetLine target) {
        return switch (change.kind()) {
            case LIMIT -> ofLimit(change.amount(), line);
            case REALLOCATION ->
                ofMove(change.amount(), line, known(target)).or(() -> ofReallocation(line, known(target)));
            case CARRY_OVER -> ofMove(change.amount(), line, known(target)).or(() -> ofCarryOver(line, known(target)));
        };
    }

    private static BudgetLine known(@Nullable BudgetLine target) {
        if (target == null) {
            throw new NotFound();
        }
        return target;
    }

    private static Optional<Refusal> ofLimit(Yuan limit, BudgetLine line) {
        if (!limit.isPositive() || limit.isMoreThan(BudgetTerms.HIGHEST_LIMIT)) {
            return Optional.of(Refusal.ofField("limit", "funds.limit", BudgetTerms.HIGHEST_LIMIT.display()));
        }
        if (limit.equals(line.limit())) {
            return Optional.of(Refusal.ofField("limit", "funds.limit-unchanged", limit.display()));
        }
        if (line.used().isMoreThan(limit)) {
            return Optional.of(Refusal.ofField(
                    "limit",
                    "funds.limit-below-used",
                    limit.display(),
                    line.used().display()));
        }
        return Optional.empty();
    }

    private Optional<Refusal> ofMove(Yuan amount, BudgetLine line, BudgetLine target) {
        if (!amount.isPositive()) {
            return Optional.of(Refusal.ofField("amount", "funds.move-amount"));
        }
        if (line.id().equals(target.id())) {
            return Optional.of(Refusal.ofField("target", "funds.move-same-line"));
        }
        if (amount.isMoreThan(line.available())) {
            return Optional.of(Refusal.ofField(
                    "amount",
                    "funds.move-exhausted",
                    line.name(),
                    line.available().display(),
                    amount.display()));
        }
        if (target.limit().plus(amount).isMoreThan(BudgetTerms.HIGHEST_LIMIT)) {
            return Optional.of(Refusal.ofField("amount", "funds.limit", BudgetTerms.HIGHEST_LIMIT.display()));
        }
        if (!line.union().equals(target.union())) {
            return Optional.of(Refusal.ofField("target", "funds.move-other-union"));
        }
        if (line.source() != target.source()) {
            return Optional.of(Refusal.ofField("target", "funds.move-other-source"));
        }
        return unopened(target);
    }

    /** Money in it would make its first limit, on which two people have not agreed yet, a proposal on other terms. */
    private Optional<Refusal> unopened(BudgetLine target) {
        return !target.limit().isPositive() && changes.awaitsOpening(target.id())
                ? Optional.of(Refusal.ofField("target", "funds.move-line-unopened", target.name()))
                : Optional.empty();
    }

    private static Optional<Refusal> ofReallocation(BudgetLine line, BudgetLine target) {
        return line.year() == target.year()
                ? Optional.empty()
                : Optional.of(Refusal.ofField("target", "funds.move-other-year", line.year()));
    }

    private Optional<Refusal> ofCarryOver(BudgetLine line, BudgetLine target) {
        if (clock.today().getYear() <= line.year()) {
            return Optional.of(Refusal.ofField("line", "funds.carry-too-early", line.year()));
        }
        if (target.year() != line.year() + 1 || !target.purpose().equals(line.purpose())) {
            return Optional.of(Refusal.ofField("target", "funds.carry-target", line.year() + 1));
        }
        return Optional.empty();
    }
}
