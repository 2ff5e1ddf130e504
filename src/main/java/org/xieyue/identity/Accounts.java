package org.xieyue.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Open accounts, for reading by other capabilities; a closed account is no longer found. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    Optional<Account> findByLogin(String login);

    /** The people who hold this role at exactly this union, by name. */
    List<Account> holdersOf(Role role, UnionId union);

    /** All who hold one of these roles at one of these unions, each once, by name. */
    List<Account> holdersOf(Collection<Role> roles, Collection<UnionId> unions);

    /** The union that the account belongs to and whose administrators look after it. */
    Optional<UnionId> homeOf(AccountId id);
}
