package org.xieyue.identity;

import java.util.Locale;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/** Chooses the language in which the system speaks to oneself. */
@UseCase
public class ChooseLanguage {

    private final StoredAccounts stored;
    private final KnownAccounts accounts;
    private final CurrentUser currentUser;

    ChooseLanguage(StoredAccounts stored, KnownAccounts accounts, CurrentUser currentUser) {
        this.stored = stored;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Permit(Permission.SELF)
    public Answer<Locale> choose(Locale language) {
        if (!Texts.LOCALES.contains(language)) {
            return Answer.refused(Refusal.ofField("locale", "identity.language-unknown"));
        }
        accounts.change();
        stored.setLocale(currentUser.account().id(), language);
        return Answer.done(language);
    }
}
