package org.xieyue.funds;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/**
 * A fund officer proposes another limit, a reallocation or a carry-over. Nothing moves before a second person confirms. The
 * same command and content again get the first answer.
 */
@UseCase
public class ProposeBudgetChange {

    private static final int LONGEST_REASON = 200;

    private final BudgetLines lines;
    private final BudgetChangeBook book;
    private final LimitRules rules;
    private final BusinessClock clock;
    private final CurrentUser currentUser;

    ProposeBudgetChange(
            BudgetLines lines, BudgetChangeBook book, LimitRules rules, BusinessClock clock, CurrentUser currentUser) {
        this.lines = lines;
        this.book = book;
        this.rules = rules;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /** Never below what is reserved and paid already. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<BudgetChangeId> limit(BudgetLineId line, Yuan limit, String reason, UUID command) {
        return propose(BudgetChangeKind.LIMIT, line, null, limit, reason, command);
    }

    /** At most what is available; within one union, year and source (sources are accounted for apart). */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<BudgetChangeId> reallocate(
            BudgetLineId line, BudgetLineId target, Yuan amount, String reason, UUID command) {
        return propose(BudgetChangeKind.REALLOCATION, line, target, amount, reason, command);
    }

    /** Once the year is over: what is available goes to the next year's line of the same union, source and purpose. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<BudgetChangeId> carryOver(
            BudgetLineId line, BudgetLineId target, Yuan amount, String reason, UUID command) {
        return propose(BudgetChangeKind.CARRY_OVER, line, target, amount, reason, command);
    }

    private Answer<BudgetChangeId> propose(
            BudgetChangeKind kind,
            BudgetLineId lineId,
            @Nullable BudgetLineId targetId,
            Yuan amount,
            String reason,
            UUID command) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "funds.reason", LONGEST_REASON));
        }
        BudgetLine line = lines.find(lineId).orElseThrow(NotFound::new);
        BudgetLine target = targetId == null ? null : lines.find(targetId).orElseThrow(NotFound::new);
        BudgetChange wanted = new BudgetChange(
                new BudgetChangeId(UUID.randomUUID()),
                kind,
                lineId,
                targetId,
                amount,
                line.limit(),
                why,
                BudgetChangeState.PROPOSED,
                currentUser.person().map(Account::id).orElse(null),
                clock.now(),
                command);
        if (book.proposedBy(command).isEmpty()) {
            Optional<Refusal> flaw = rules.flaw(wanted, line, target);
            if (flaw.isPresent()) {
                return Answer.refused(flaw.get());
            }
        }
        return book.propose(wanted, line);
    }
}
