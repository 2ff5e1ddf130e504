package org.xieyue.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.ChosenLanguage;

/** Which language a person reads: the one chosen in this session, else the account's, else Chinese. */
@Component
class Language implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentUser currentUser;

    Language(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(ofReader()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", ofReader().toLanguageTag()));
    }

    Locale ofReader() {
        return ChosenLanguage.get()
                .or(() -> currentUser.person().map(Account::locale))
                .orElse(Texts.CHINESE);
    }

    /** Takes effect at once; the page is built anew in the other language. */
    void choose(Locale locale) {
        ChosenLanguage.set(locale);
    }

    /** The language that is not shown now. */
    Locale other() {
        return Texts.ENGLISH.getLanguage().equals(ofReader().getLanguage()) ? Texts.CHINESE : Texts.ENGLISH;
    }
}
