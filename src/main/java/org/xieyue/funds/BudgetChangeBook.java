package org.xieyue.funds;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Writes proposals down, one for each command, and tells those who may confirm them. */
@Component
class BudgetChangeBook {

    private final BudgetChanges changes;
    private final BudgetChangeNews news;
    private final AuditTrail trail;

    BudgetChangeBook(BudgetChanges changes, BudgetChangeNews news, AuditTrail trail) {
        this.changes = changes;
        this.news = news;
        this.trail = trail;
    }

    Optional<BudgetChange> proposedBy(UUID command) {
        return changes.proposedBy(command);
    }

    Answer<BudgetChangeId> propose(BudgetChange wanted, BudgetLine line) {
        if (!changes.add(wanted)) {
            BudgetChange first = changes.proposedBy(wanted.command()).orElseThrow();
            return first.asks(wanted)
                    ? Answer.done(first.id())
                    : Answer.refused(Refusal.conflict("funds.command-reused"));
        }
        trail.record(
                "funds.changeProposed",
                "budget-line",
                wanted.line().toString(),
                Map.of(
                        "kind", wanted.kind().name(),
                        "change", wanted.id().toString(),
                        "fen", Long.toString(wanted.amount().fen())));
        news.proposed(wanted, line);
        return Answer.done(wanted.id());
    }
}
