package org.xieyue.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xieyue.identity.StoredAccounts.Stored;
import org.xieyue.shared.RecentlyRead;

/** Accounts as every permission check asks for them: kept for a moment. */
@Component
class KnownAccounts implements Accounts {

    private final StoredAccounts stored;
    private final RecentlyRead<AccountId, Stored> known;

    @Autowired
    KnownAccounts(StoredAccounts stored) {
        this(stored, System::nanoTime);
    }

    KnownAccounts(StoredAccounts stored, LongSupplier nanos) {
        this.stored = stored;
        this.known = new RecentlyRead<>(nanos);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return known(id).map(Stored::account);
    }

    @Override
    public Optional<UnionId> homeOf(AccountId id) {
        return known(id).map(Stored::home);
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return stored.findByLogin(login).map(Stored::account);
    }

    @Override
    public List<Account> holdersOf(Role role, UnionId union) {
        return holdersOf(List.of(role), List.of(union));
    }

    @Override
    public List<Account> holdersOf(Collection<Role> roles, Collection<UnionId> unions) {
        return stored.holdersOf(roles, unions).stream().map(Stored::account).toList();
    }

    Optional<Stored> known(AccountId id) {
        return known.get(id, stored::find);
    }

    /** The current transaction changes accounts or posts. */
    void change() {
        known.change();
    }
}
