package org.xieyue.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** The trail, newest first, for auditors. */
@UseCase
public class AuditBoard {

    private static final int LARGEST_PAGE = 200;

    private final AuditEntries entries;
    private final Unions unions;
    private final Accounts accounts;

    AuditBoard(AuditEntries entries, Unions unions, Accounts accounts) {
        this.entries = entries;
        this.unions = unions;
        this.accounts = accounts;
    }

    /**
     * What people of a union, or below it, have done; at the root also what the system did with nobody signed in.
     *
     * @param action the beginning of an action, such as {@code task.}; blank for all
     * @param login whose entries; blank for all
     */
    @Permit(Permission.READ_AUDIT)
    @Transactional(readOnly = true)
    public Page<AuditRow> page(UnionId scope, String action, String login, @Nullable String after, int limit) {
        Optional<Account> person = login.isBlank() ? Optional.empty() : accounts.findByLogin(login.strip());
        if (person.isEmpty() && !login.isBlank()) {
            return new Page<>(List.of(), null);
        }
        List<UnionId> within = unions.subtree(scope).stream().map(Union::id).toList();
        boolean root = unions.pathToRoot(scope).size() == 1;
        return paged(
                limit,
                most -> entries.ofUnions(
                        within, root, action.strip(), person.map(Account::id).orElse(null), before(after), most));
    }

    /** All that was done in a case. */
    @Permit(Permission.READ_AUDIT)
    @Transactional(readOnly = true)
    public Page<AuditRow> ofCase(CaseId caseId, @Nullable String after, int limit) {
        return paged(limit, most -> entries.ofCase(caseId, before(after), most));
    }

    private static long before(@Nullable String after) {
        return after == null ? Long.MAX_VALUE : Long.parseLong(after);
    }

    private static Page<AuditRow> paged(int limit, java.util.function.IntFunction<List<AuditRow>> read) {
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        List<AuditRow> rows = read.apply(most + 1);
        return rows.size() > most
                ? new Page<>(
                        rows.subList(0, most), String.valueOf(rows.get(most - 1).id()))
                : new Page<>(rows, null);
    }
}
