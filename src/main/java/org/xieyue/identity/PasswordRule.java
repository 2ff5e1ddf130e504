package org.xieyue.identity;

import java.util.Locale;
import java.util.Optional;
import org.xieyue.shared.Refusal;

/** What a password must be: long, and not the login in disguise. */
final class PasswordRule {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private PasswordRule() {}

    static Optional<Refusal> reasonAgainst(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(Refusal.ofField("password", "identity.password-length", SHORTEST, LONGEST));
        }
        if (password.chars().distinct().count() < 5
                || password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.ofField("password", "identity.password-guessable"));
        }
        return Optional.empty();
    }
}
