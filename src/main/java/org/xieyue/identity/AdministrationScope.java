package org.xieyue.identity;

import org.springframework.stereotype.Component;
import org.xieyue.identity.StoredAccounts.Stored;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;

/** Which accounts an administrator looks after: those that belong to a union of theirs and hold no post above it. */
@Component
class AdministrationScope {

    private final CurrentUser currentUser;
    private final KnownAccounts accounts;
    private final Unions unions;

    AdministrationScope(CurrentUser currentUser, KnownAccounts accounts, Unions unions) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.unions = unions;
    }

    /**
     * The account, if the current user administers the union that it belongs to; otherwise it does not exist for them.
     * Whoever holds a post outside of the administrator's unions cannot be closed, or signed in as, by that administrator.
     */
    Stored requireFull(AccountId id) {
        Stored stored = requireHome(id);
        if (!stored.account().appointments().stream().allMatch(post -> administersOrSystem(post.union()))) {
            throw new NotAllowed(Permission.ADMINISTER.name());
        }
        return stored;
    }

    Stored requireHome(AccountId id) {
        Stored stored = accounts.known(id).orElseThrow(NotFound::new);
        if (!administersOrSystem(stored.home())) {
            throw new NotFound();
        }
        return stored;
    }

    boolean administersOrSystem(UnionId union) {
        return currentUser.isSystem() || administers(union);
    }

    private boolean administers(UnionId union) {
        return currentUser.account().appointments().stream()
                .anyMatch(post -> post.role() == Role.ADMINISTRATOR && unions.covers(post.union(), union));
    }
}
