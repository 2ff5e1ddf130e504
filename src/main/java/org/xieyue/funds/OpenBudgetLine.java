package org.xieyue.funds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** A fund officer opens a budget line for a purpose and year; its limit holds once a second person has confirmed it. */
@UseCase
public class OpenBudgetLine {

    private final BudgetLines lines;
    private final BudgetChangeBook book;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final CurrentUser currentUser;

    OpenBudgetLine(
            BudgetLines lines, BudgetChangeBook book, AuditTrail trail, BusinessClock clock, CurrentUser currentUser) {
        this.lines = lines;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /** @param command made by the client: the same command and terms again get the first answer */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<BudgetLineId> open(UnionId union, BudgetTerms terms, UUID command) {
        List<Refusal> flaws = terms.flaws();
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        BudgetLineId id = new BudgetLineId(UUID.randomUUID());
        boolean added = lines.add(
                id,
                union,
                terms,
                command,
                clock.now(),
                currentUser.person().map(Account::id).orElse(null));
        if (!added) {
            return openedBefore(union, terms, command);
        }
        trail.record(
                "funds.lineOpened",
                "budget-line",
                id.toString(),
                Map.of(
                        "union", union.toString(),
                        "year", Integer.toString(terms.year()),
                        "purpose", terms.purpose(),
                        "source", terms.source().name(),
                        "fen", Long.toString(terms.limit().fen())));
        return book.propose(limit(id, terms, command), lines.find(id).orElseThrow())
                .map(proposed -> id);
    }

    private BudgetChange limit(BudgetLineId line, BudgetTerms terms, UUID command) {
        return new BudgetChange(
                new BudgetChangeId(UUID.randomUUID()),
                BudgetChangeKind.LIMIT,
                line,
                null,
                terms.limit(),
                Yuan.ZERO,
                "",
                BudgetChangeState.PROPOSED,
                currentUser.person().map(Account::id).orElse(null),
                clock.now(),
                command);
    }

    private Answer<BudgetLineId> openedBefore(UnionId union, BudgetTerms terms, UUID command) {
        Optional<BudgetLine> first = lines.openedBy(command);
        if (first.isEmpty()) {
            return Answer.refused(new Refusal(
                    Refusal.Kind.CONFLICT, "funds.name-taken", "name", List.of(terms.name(), terms.year())));
        }
        BudgetLine line = first.get();
        boolean sameTerms = line.union().equals(union)
                && new BudgetTerms(line.year(), line.purpose(), line.source(), line.name(), terms.limit()).equals(terms)
                && book.proposedBy(command).map(BudgetChange::amount).equals(Optional.of(terms.limit()));
        return sameTerms ? Answer.done(line.id()) : Answer.refused(Refusal.conflict("funds.command-reused"));
    }
}
