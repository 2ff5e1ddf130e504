package org.xieyue.ballots;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * Somebody on the roll.
 *
 * @param person who it is for the caller: delegate, member or account; nobody stands on a roll twice
 * @param account with which this person may fetch the code themselves; null: a code is printed or shown
 */
public record Elector(UUID person, String name, @Nullable AccountId account) {

    public static Elector of(AccountId account, String name) {
        return new Elector(account.value(), name, account);
    }

    /** Somebody without an account, known by the name alone. */
    static Elector named(String name) {
        return new Elector(UUID.nameUUIDFromBytes(("elector/" + name).getBytes(StandardCharsets.UTF_8)), name, null);
    }
}
