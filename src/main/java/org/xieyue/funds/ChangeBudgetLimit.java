package org.xieyue.funds;

import java.util.Map;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** A fund officer raises or lowers the limit of a budget line, never below what is promised already. */
@UseCase
public class ChangeBudgetLimit {

    private static final int LONGEST_REASON = 200;

    private final BudgetLines lines;
    private final Ledger ledger;
    private final AuditTrail trail;

    ChangeBudgetLimit(BudgetLines lines, Ledger ledger, AuditTrail trail) {
        this.lines = lines;
        this.ledger = ledger;
        this.trail = trail;
    }

    /** @param command made by the client: the same command and limit again get the first answer */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<Yuan> change(BudgetLineId id, Yuan limit, String reason, UUID command) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "funds.reason", LONGEST_REASON));
        }
        if (!limit.isPositive() || limit.isMoreThan(BudgetTerms.HIGHEST_LIMIT)) {
            return Answer.refused(Refusal.ofField("limit", "funds.limit", BudgetTerms.HIGHEST_LIMIT.display()));
        }
        BudgetLine line = lines.lock(id).orElseThrow(NotFound::new);
        var before = ledger.limitSetBy(command);
        if (before.isPresent()) {
            return before.get().equals(Map.entry(id, limit))
                    ? Answer.done(limit)
                    : Answer.refused(Refusal.conflict("funds.command-reused"));
        }
        if (limit.equals(line.limit())) {
            return Answer.refused(Refusal.ofField("limit", "funds.limit-unchanged", limit.display()));
        }
        if (line.used().isMoreThan(limit)) {
            return Answer.refused(Refusal.ofField(
                    "limit",
                    "funds.limit-below-used",
                    limit.display(),
                    line.used().display()));
        }
        lines.limit(id, limit);
        ledger.post(Transfer.allocated(id, command, line.limit(), limit, why));
        trail.record(
                "funds.limitChanged",
                "budget-line",
                id.toString(),
                Map.of("before", Long.toString(line.limit().fen()), "fen", Long.toString(limit.fen())));
        return Answer.done(limit);
    }
}
