package org.xieyue.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/** Opens an account for a person; it holds no post yet. */
@UseCase
public class OpenAccount {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{1,48}[a-z0-9]");
    private static final int LONGEST_NAME = 50;

    private final StoredAccounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    OpenAccount(StoredAccounts accounts, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    @Permit(Permission.ADMINISTER)
    public Answer<AccountId> open(NewAccount account) {
        List<Refusal> reasons = new ArrayList<>();
        if (!LOGIN.matcher(account.login()).matches()) {
            reasons.add(Refusal.ofField("login", "identity.login-form"));
        }
        if (account.name().isBlank() || account.name().length() > LONGEST_NAME) {
            reasons.add(Refusal.ofField("name", "identity.name-length", LONGEST_NAME));
        }
        if (!Texts.LOCALES.contains(account.locale())) {
            reasons.add(Refusal.ofField("locale", "identity.language-unknown"));
        }
        PasswordRule.reasonAgainst(account.password(), account.login()).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        AccountId id = new AccountId(UUID.randomUUID());
        String hash = Optional.ofNullable(passwords.encode(account.password())).orElseThrow();
        if (!accounts.add(id, account, hash)) {
            return Answer.refused(Refusal.ofField("login", "identity.login-taken", account.login()));
        }
        events.publishEvent(new SecurityNoted(
                "account.opened",
                "account",
                id.toString(),
                Map.of("union", account.union().toString())));
        return Answer.done(id);
    }
}
