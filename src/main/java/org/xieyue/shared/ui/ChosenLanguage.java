package org.xieyue.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;

/** The language chosen in this browser session, before or after signing in. */
public final class ChosenLanguage {

    private static final String CHOSEN = "xieyue.language";

    private ChosenLanguage() {}

    public static Optional<Locale> get() {
        VaadinSession session = VaadinSession.getCurrent();
        return session != null && session.getAttribute(CHOSEN) instanceof Locale locale
                ? Optional.of(locale)
                : Optional.empty();
    }

    /** Takes effect at once; the page is built anew in the other language. */
    public static void set(Locale locale) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, locale);
        UI.getCurrent().getPage().reload();
    }
}
