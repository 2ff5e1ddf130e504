package org.xieyue.funds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** The changes of limits that wait for a second person. */
@UseCase
public class BudgetChangeBoard {

    private final BudgetChanges changes;
    private final BudgetLines lines;
    private final Unions unions;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    BudgetChangeBoard(
            BudgetChanges changes, BudgetLines lines, Unions unions, Accounts accounts, CurrentUser currentUser) {
        this.changes = changes;
        this.lines = lines;
        this.unions = unions;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /**
     * @param target name of the line to which money goes, null for a new limit
     * @param by who proposed it, null for the system
     * @param mine proposed by the reader, who may withdraw but not confirm it
     * @param confirmable by the reader
     * @param to the line to which money goes, null for a new limit
     */
    public record Row(
            BudgetChangeId id,
            BudgetChangeKind kind,
            BudgetLineId line,
            String lineName,
            int year,
            @Nullable String target,
            Yuan amount,
            Yuan before,
            String reason,
            @Nullable String by,
            Instant at,
            boolean mine,
            boolean confirmable,
            @Nullable BudgetLineId to) {

        /** Takes money from the line, brings it some, or sets its limit. */
        public boolean concerns(BudgetLineId one) {
            return line.equals(one) || Objects.equals(to, one);
        }
    }

    /** Those of unions for which the reader may read funds, oldest first. */
    @Permit(Permission.READ_FUNDS)
    public List<Row> open() {
        return changes.open(unionsFor(Permission.READ_FUNDS)).stream()
                .map(this::row)
                .toList();
    }

    private Row row(BudgetChange change) {
        BudgetLine line = lines.find(change.line()).orElseThrow();
        Optional<AccountId> reader = currentUser.person().map(Account::id);
        boolean mine = Optional.ofNullable(change.by()).equals(reader);
        return new Row(
                change.id(),
                change.kind(),
                change.line(),
                line.name(),
                line.year(),
                change.to().flatMap(lines::find).map(BudgetLine::name).orElse(null),
                change.amount(),
                change.before(),
                change.reason(),
                Optional.ofNullable(change.by())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(null),
                change.at(),
                mine,
                !mine && unionsFor(Permission.CONFIRM_FUNDS).contains(line.union()),
                change.to().orElse(null));
    }

    private Set<UnionId> unionsFor(Permission permission) {
        return unions.where(currentUser.account(), permission);
    }
}
