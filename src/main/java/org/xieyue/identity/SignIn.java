package org.xieyue.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.StoredAccounts.Stored;

/**
 * Finds out who somebody is, by password or by token. Passwords are throttled; nothing here runs in a transaction, so
 * that no connection waits while a password is hashed.
 */
@Component
public class SignIn {

    private static final String DEMO_TOKEN = "demo-";

    private final StoredAccounts accounts;
    private final KnownAccounts known;
    private final StoredTokens tokens;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final boolean demo;
    private final String nobodysHash;

    SignIn(
            StoredAccounts accounts,
            KnownAccounts known,
            StoredTokens tokens,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            CurrentUser currentUser,
            BusinessClock clock,
            ApplicationEventPublisher events,
            Environment environment) {
        this.accounts = accounts;
        this.known = known;
        this.tokens = tokens;
        this.throttle = throttle;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.nobodysHash =
                Optional.ofNullable(passwords.encode(Secrets.random())).orElseThrow();
    }

    /** What came of an attempt with a password. */
    public sealed interface Attempt {
        record Succeeded(SignedIn person, Account account) implements Attempt {}

        /** Unknown login, closed account and wrong password look the same, also in time. */
        record Wrong() implements Attempt {}

        /** Too many failures for this login or from this address. */
        record Blocked(long seconds) implements Attempt {}
    }

    public Attempt withPassword(String login, String password, String address) {
        String account = login.strip().toLowerCase(java.util.Locale.ROOT);
        long wait = throttle.begin(account, address);
        if (wait > 0) {
            return new Attempt.Blocked(wait);
        }
        Optional<Stored> stored = accounts.findByLogin(account);
        String hash = stored.flatMap(
                        found -> accounts.passwordHash(found.account().id()))
                .orElse(nobodysHash);
        boolean right = password.length() <= PasswordRule.LONGEST && passwords.matches(password, hash);
        if (stored.isEmpty() || !right) {
            stored.ifPresent(found -> note("session.refused", found));
            return new Attempt.Wrong();
        }
        throttle.succeeded(account, address);
        note("session.begun", stored.get());
        return new Attempt.Succeeded(signedIn(stored.get()), stored.get().account());
    }

    /** Whose token this is; empty if it is unknown, revoked or its account closed. */
    public Optional<SignedIn> withToken(String token) {
        if (demo && token.startsWith(DEMO_TOKEN)) {
            return accounts.findByLogin(token.substring(DEMO_TOKEN.length())).map(SignIn::signedIn);
        }
        byte[] hash = Secrets.hash(token);
        Optional<SignedIn> person = tokens.owner(hash).flatMap(known::known).map(SignIn::signedIn);
        person.ifPresent(found -> tokens.used(hash, clock.today()));
        return person;
    }

    /** The account as it is now, at most seconds old; empty once it is closed or its password has changed. */
    public Optional<Account> stillSignedIn(SignedIn person) {
        return known.known(person.id())
                .filter(stored -> stored.sessionEpoch() == person.epoch())
                .map(Stored::account);
    }

    private static SignedIn signedIn(Stored stored) {
        Account account = stored.account();
        return new SignedIn(account.id().value(), account.login(), stored.sessionEpoch());
    }

    private void note(String action, Stored stored) {
        AccountId id = stored.account().id();
        currentUser.as(id, () -> {
            events.publishEvent(new SecurityNoted(action, "account", id.toString(), Map.of()));
            return id;
        });
    }
}
