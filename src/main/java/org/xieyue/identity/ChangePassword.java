package org.xieyue.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xieyue.identity.StoredAccounts.Stored;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Changes a password: one's own, knowing the present one, or as administrator that of somebody who has lost theirs. */
@UseCase
public class ChangePassword {

    private final StoredAccounts stored;
    private final KnownAccounts accounts;
    private final AdministrationScope scope;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    ChangePassword(
            StoredAccounts stored,
            KnownAccounts accounts,
            AdministrationScope scope,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.accounts = accounts;
        this.scope = scope;
        this.passwords = passwords;
        this.throttle = throttle;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** Ends all sessions of the account; the answer is the principal with which the current one may go on. */
    @Permit(Permission.SELF)
    public Answer<SignedIn> change(String present, String wanted) {
        Account account = currentUser.account();
        String key = "change:" + account.login();
        long wait = throttle.begin(key, key);
        if (wait > 0) {
            return Answer.refused("identity.too-many-attempts", wait);
        }
        if (!passwords.matches(present, stored.passwordHash(account.id()).orElse(""))) {
            return Answer.refused(Refusal.ofField("present", "identity.password-wrong"));
        }
        throttle.succeeded(key, key);
        return set(account, wanted);
    }

    @Permit(Permission.ADMINISTER)
    public Answer<SignedIn> changeFor(AccountId person, String wanted) {
        return set(scope.requireFull(person).account(), wanted);
    }

    private Answer<SignedIn> set(Account account, String wanted) {
        Optional<Refusal> reason = PasswordRule.reasonAgainst(wanted, account.login());
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        accounts.change();
        stored.setPassword(
                account.id(), Optional.ofNullable(passwords.encode(wanted)).orElseThrow());
        events.publishEvent(
                new SecurityNoted("password.changed", "account", account.id().toString(), Map.of()));
        Stored now = accounts.known(account.id()).orElseThrow();
        return Answer.done(new SignedIn(account.id().value(), account.login(), now.sessionEpoch()));
    }
}
