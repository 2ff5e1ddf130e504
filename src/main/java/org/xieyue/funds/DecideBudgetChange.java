package org.xieyue.funds;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A second person confirms or declines what one has proposed; only then does money move between lines. */
@UseCase
public class DecideBudgetChange {

    private static final int LONGEST_REASON = 200;

    private final BudgetLines lines;
    private final BudgetChanges changes;
    private final LimitRules rules;
    private final Ledger ledger;
    private final BudgetChangeNews news;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final CurrentUser currentUser;

    DecideBudgetChange(
            BudgetLines lines,
            BudgetChanges changes,
            LimitRules rules,
            Ledger ledger,
            BudgetChangeNews news,
            AuditTrail trail,
            BusinessClock clock,
            CurrentUser currentUser) {
        this.lines = lines;
        this.changes = changes;
        this.rules = rules;
        this.ledger = ledger;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /** Refused for the person who proposed it, and when the lines have moved on so that it no longer fits. */
    @Permit(Permission.CONFIRM_FUNDS)
    public Answer<BudgetChangeId> confirm(BudgetChangeId id) {
        BudgetChange change = changes.lock(id).orElseThrow(NotFound::new);
        if (change.state() == BudgetChangeState.CONFIRMED) {
            return Answer.done(id);
        }
        Optional<Refusal> refusal = closed(change).or(() -> own(change));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Locked locked = lock(change);
        if (change.kind() == BudgetChangeKind.LIMIT && !locked.line().limit().equals(change.before())) {
            return Answer.refused(Refusal.conflict(
                    "funds.change-stale",
                    change.before().display(),
                    locked.line().limit().display()));
        }
        Optional<Refusal> flaw = rules.flaw(change, locked.line(), locked.target());
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        post(change, locked);
        decide(change, BudgetChangeState.CONFIRMED, null);
        news.confirmed(change);
        return Answer.done(id);
    }

    @Permit(Permission.CONFIRM_FUNDS)
    public Answer<BudgetChangeId> decline(BudgetChangeId id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "funds.reason", LONGEST_REASON));
        }
        BudgetChange change = changes.lock(id).orElseThrow(NotFound::new);
        if (change.state() == BudgetChangeState.DECLINED) {
            return Answer.done(id);
        }
        Optional<Refusal> refusal = closed(change).or(() -> own(change));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        decide(change, BudgetChangeState.DECLINED, why);
        news.declined(change, why);
        return Answer.done(id);
    }

    /** By whoever proposed it. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<BudgetChangeId> withdraw(BudgetChangeId id) {
        BudgetChange change = changes.lock(id).orElseThrow(NotFound::new);
        if (change.state() == BudgetChangeState.WITHDRAWN) {
            return Answer.done(id);
        }
        Optional<Refusal> refusal = closed(change);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        if (!isProposer(change)) {
            return Answer.refused("funds.change-of-another");
        }
        decide(change, BudgetChangeState.WITHDRAWN, null);
        return Answer.done(id);
    }

    private static Optional<Refusal> closed(BudgetChange change) {
        return change.state() == BudgetChangeState.PROPOSED
                ? Optional.empty()
                : Optional.of(Refusal.conflict("funds.change-decided." + change.state()));
    }

    private Optional<Refusal> own(BudgetChange change) {
        return isProposer(change) ? Optional.of(Refusal.of("funds.change-own")) : Optional.empty();
    }

    private boolean isProposer(BudgetChange change) {
        return Optional.ofNullable(change.by()).equals(currentUser.person().map(Account::id));
    }

    /** In the order of their ids, so that two changes in opposite directions wait for each other instead of blocking. */
    private Locked lock(BudgetChange change) {
        BudgetLineId target = change.target();
        if (target == null) {
            return new Locked(locked(change.line()), null);
        }
        if (change.line().value().compareTo(target.value()) < 0) {
            BudgetLine line = locked(change.line());
            return new Locked(line, locked(target));
        }
        BudgetLine second = locked(target);
        return new Locked(locked(change.line()), second);
    }

    private BudgetLine locked(BudgetLineId id) {
        return lines.lock(id).orElseThrow(NotFound::new);
    }

    private record Locked(BudgetLine line, @Nullable BudgetLine target) {}

    private void post(BudgetChange change, Locked locked) {
        BudgetLine line = locked.line();
        BudgetLine target = locked.target();
        if (target == null) {
            lines.limit(line.id(), change.amount());
            ledger.post(Transfer.allocated(change, line.limit()));
            return;
        }
        lines.limit(line.id(), line.limit().minus(change.amount()));
        lines.limit(target.id(), target.limit().plus(change.amount()));
        ledger.post(Transfer.movedOut(change, line.limit().minus(change.amount())));
        ledger.post(Transfer.movedIn(change, target.id(), target.limit().plus(change.amount())));
    }

    private void decide(BudgetChange change, BudgetChangeState state, @Nullable String reason) {
        AccountId by = currentUser.person().map(Account::id).orElse(null);
        changes.decide(change.id(), state, by, clock.now(), reason);
        trail.record(
                action(state),
                "budget-line",
                change.line().toString(),
                Map.of(
                        "kind", change.kind().name(),
                        "change", change.id().toString(),
                        "fen", Long.toString(change.amount().fen())));
    }

    private static String action(BudgetChangeState decision) {
        return switch (decision) {
            case CONFIRMED -> "funds.changeConfirmed";
            case DECLINED -> "funds.changeDeclined";
            case WITHDRAWN -> "funds.changeWithdrawn";
            case PROPOSED -> throw new IllegalArgumentException("Nothing is decided");
        };
    }
}
