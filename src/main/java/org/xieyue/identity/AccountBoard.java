package org.xieyue.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.StoredAccounts.Stored;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** The open accounts that belong to a union or below it. */
@UseCase
public class AccountBoard {

    private static final int LARGEST_PAGE = 200;

    private final StoredAccounts stored;
    private final Unions unions;
    private final AdministrationScope scope;

    AccountBoard(StoredAccounts stored, Unions unions, AdministrationScope scope) {
        this.stored = stored;
        this.unions = unions;
        this.scope = scope;
    }

    /**
     * Ordered by login.
     *
     * @param text part of name or login; blank for all
     */
    @Permit(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public Page<AccountRow> page(UnionId under, String text, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        List<UnionId> within = unions.subtree(under).stream().map(Union::id).toList();
        List<Stored> found = stored.belongingTo(within, text.strip(), after == null ? "" : after, most + 1);
        List<AccountRow> rows = found.stream().limit(most).map(this::row).toList();
        return new Page<>(rows, found.size() > most ? rows.getLast().login() : null);
    }

    @Permit(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public AccountRow row(AccountId account) {
        return row(scope.requireHome(account));
    }

    private AccountRow row(Stored account) {
        Account person = account.account();
        Stream<AccountRow.Post> posts = person.appointments().stream()
                .sorted(Comparator.comparing(Appointment::role)
                        .thenComparing(post -> post.union().value()))
                .map(post -> new AccountRow.Post(post, nameOf(post.union()), scope.administersOrSystem(post.union())));
        return new AccountRow(
                person.id(), person.login(), person.name(), account.home(), nameOf(account.home()), posts.toList());
    }

    private String nameOf(UnionId union) {
        return unions.find(union).map(Union::name).orElse("");
    }
}
