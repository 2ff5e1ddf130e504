package org.xieyue.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.ui.Wording;

/** Who is signed in, the other language, and the way out. */
@Component
class PersonMenu {

    private final CurrentUser currentUser;
    private final Wording wording;
    private final Language language;
    private final ObjectProvider<AuthenticationContext> authentication;

    PersonMenu(
            CurrentUser currentUser,
            Wording wording,
            Language language,
            ObjectProvider<AuthenticationContext> authentication) {
        this.currentUser = currentUser;
        this.wording = wording;
        this.language = language;
        this.authentication = authentication;
    }

    Div build() {
        Div menu = new Div();
        menu.addClassName("me");
        Optional<Account> person = currentUser.person();
        person.ifPresent(account -> {
            Span name = new Span(account.name());
            name.addClassNames("label", "soft");
            menu.add(name);
        });
        Button other = new Button(
                wording.say("shell.language"), VaadinIcon.GLOBE.create(), click -> language.choose(language.other()));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        menu.add(other);
        if (person.isPresent()) {
            Button out = new Button(
                    wording.say("shell.signOut"),
                    VaadinIcon.SIGN_OUT.create(),
                    click -> authentication.getObject().logout());
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            menu.add(out);
        }
        return menu;
    }
}
