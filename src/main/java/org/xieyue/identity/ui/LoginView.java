package org.xieyue.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.xieyue.identity.SetUp;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.ChosenLanguage;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;

/** Sign-in. A new installation is set up first. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient SetUp setUp;
    private final LoginForm form = new LoginForm();
    private final LoginI18n words;

    LoginView(Wording wording, ComponentTexts texts, SetUp setUp) {
        this.wording = wording;
        this.setUp = setUp;
        this.words = texts.login();
        addClassName("sign-in");
        form.setI18n(words);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div card = new Div(new Frontispiece(wording), form, languageSwitch(wording));
        card.addClassName("sign-in-card");
        add(card);
    }

    /** The product's mark, name and sentence; also above the set-up form. */
    static final class Frontispiece extends Div {
        private static final long serialVersionUID = 1L;

        Frontispiece(Wording wording) {
            addClassName("frontispiece");
            Span mark = new Span();
            mark.addClassName("brand-mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            H1 name = new H1(wording.say("identity.product"));
            Paragraph about = new Paragraph(wording.say("identity.product.about"));
            about.addClassName("soft");
            Div head = new Div(mark, name);
            head.addClassName("row");
            add(head, about);
        }
    }

    static Button languageSwitch(Wording wording) {
        boolean english = wording.locale().equals(Texts.ENGLISH);
        Button other = new Button(
                wording.say("identity.otherLanguage"),
                VaadinIcon.GLOBE.create(),
                click -> ChosenLanguage.set(english ? Texts.CHINESE : Texts.ENGLISH));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
        return other;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.isNeeded()) {
            event.forwardTo(SetUpView.class);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Long> wait = query.getSingleParameter("wait")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(Long::valueOf);
        wait.ifPresent(this::sayWait);
        form.setError(wait.isPresent() || query.getSingleParameter("error").isPresent());
    }

    private void sayWait(long seconds) {
        LoginI18n.ErrorMessage message = words.getErrorMessage();
        message.setTitle(wording.say("identity.login.blocked"));
        message.setMessage(
                seconds < 120
                        ? wording.say("identity.login.blocked.seconds", seconds)
                        : wording.say("identity.login.blocked.minutes", (seconds + 59) / 60));
        form.setI18n(words);
    }

    @Override
    public String getPageTitle() {
        return wording.say("ui.login.title");
    }
}
