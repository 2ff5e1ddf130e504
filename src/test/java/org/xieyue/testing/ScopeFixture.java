package org.xieyue.testing;

import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;

/**
 * Makes a thing that belongs to a union, so that the authorisation matrix can ask for it: one bean for each type that has
 * a {@link org.xieyue.identity.ScopeLocator}.
 */
public interface ScopeFixture<T> {

    Class<T> type();

    /** @param maker somebody who holds every role there and has no part in the matrix */
    T belongingTo(UnionId union, Account maker);
}
