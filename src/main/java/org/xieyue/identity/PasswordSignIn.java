package org.xieyue.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xieyue.identity.StoredAccounts.Stored;

/** Sign-in with login and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final StoredAccounts accounts;
    private final PasswordEncoder passwords;

    PasswordSignIn(StoredAccounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Stored stored = accounts.findByLogin(login).orElseThrow(PasswordSignIn::wrong);
        String hash = accounts.passwordHash(stored.account().id()).orElseThrow(PasswordSignIn::wrong);
        if (!passwords.matches(password, hash)) {
            throw wrong();
        }
        return signedIn(stored);
    }

    static Authentication signedIn(Stored stored) {
        Account account = stored.account();
        List<SimpleGrantedAuthority> roles = account.appointments().stream()
                .map(post -> "ROLE_" + post.role().name())
                .distinct()
                .sorted()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id().value(), account.login(), stored.sessionEpoch()), null, roles);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong login or password");
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
