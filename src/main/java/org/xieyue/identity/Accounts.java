package org.xieyue.identity;

import java.util.List;
import java.util.Optional;

/** Accounts, for reading by other capabilities. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    Optional<Account> findByLogin(String login);

    /** The people who hold this role at exactly this union, by name. */
    List<Account> holdersOf(Role role, UnionId union);
}
