package org.xieyue.funds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** What the nightly comparisons found on the lines that the reader may see. */
@UseCase
public class ReconciliationBoard {

    private static final int SHOWN = 30;

    private final Reconciliations reconciliations;
    private final BudgetLines lines;
    private final Unions unions;
    private final CurrentUser currentUser;

    ReconciliationBoard(Reconciliations reconciliations, BudgetLines lines, Unions unions, CurrentUser currentUser) {
        this.reconciliations = reconciliations;
        this.lines = lines;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /** @param lines how many were compared, of all unions */
    public record Run(UUID id, Instant at, int lines, List<Difference> differences) {}

    /**
     * @param expected by the line or its reservations
     * @param found in the entries
     */
    public record Difference(BudgetLineId line, String lineName, Reconciled what, Yuan expected, Yuan found) {}

    /** The latest runs, newest first, with the differences on lines of the reader's unions. */
    @Permit(Permission.READ_FUNDS)
    public List<Run> latest() {
        Set<UnionId> readable = unions.where(currentUser.account(), Permission.READ_FUNDS);
        return reconciliations.latest(SHOWN).stream()
                .map(run -> new Run(run.id(), run.at(), run.lines(), differences(run, readable)))
                .toList();
    }

    private List<Difference> differences(Reconciliations.Run run, Set<UnionId> readable) {
        if (run.differences() == 0) {
            return List.of();
        }
        return reconciliations.differences(run.id(), readable).stream()
                .map(each -> new Difference(
                        each.line(),
                        lines.find(each.line()).map(BudgetLine::name).orElse(""),
                        each.what(),
                        each.expected(),
                        each.found()))
                .toList();
    }
}
