package org.xieyue.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/**
 * The principal of a session or a token: which account, never what it may do, which is looked up at each call.
 *
 * @param epoch as of sign-in; the account's epoch moves on when the password changes, and older sessions end
 */
public record SignedIn(UUID account, String login, int epoch) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public AccountId id() {
        return new AccountId(account);
    }
}
