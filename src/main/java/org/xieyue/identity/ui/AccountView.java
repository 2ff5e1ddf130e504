package org.xieyue.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.ChangePassword;
import org.xieyue.identity.ChooseLanguage;
import org.xieyue.identity.CreateToken;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.NewToken;
import org.xieyue.identity.RevokeToken;
import org.xieyue.identity.SignedIn;
import org.xieyue.identity.TokenBoard;
import org.xieyue.identity.TokenRow;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.AccountCards;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ChosenLanguage;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** One's own account: posts, language, password, tokens for programs. */
@Route("account")
@Menu(title = "identity.account.title", order = 95, icon = "vaadin:user")
@PermitAll
class AccountView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient CurrentUser currentUser;
    private final transient Unions unions;
    private final transient ChangePassword changePassword;
    private final transient ChooseLanguage chooseLanguage;
    private final transient CreateToken createToken;
    private final transient RevokeToken revokeToken;
    private final transient TokenBoard tokens;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final RowTable<TokenRow> tokenTable;

    AccountView(
            CurrentUser currentUser,
            Unions unions,
            ChangePassword changePassword,
            ChooseLanguage chooseLanguage,
            CreateToken createToken,
            RevokeToken revokeToken,
            TokenBoard tokens,
            List<AccountCards> more,
            Wording wording,
            Toasts toasts) {
        super(wording.say("identity.account.title"), wording.say("identity.account.about"));
        this.currentUser = currentUser;
        this.unions = unions;
        this.changePassword = changePassword;
        this.chooseLanguage = chooseLanguage;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
        this.tokens = tokens;
        this.wording = wording;
        this.toasts = toasts;
        this.tokenTable = new RowTable<TokenRow>(wording.say("identity.tokens.title"))
                .text(wording.say("identity.tokens.name"), TokenRow::name)
                .text(wording.say("identity.tokens.createdOn"), row -> wording.date(row.createdOn()))
                .text(
                        wording.say("identity.tokens.lastUsedOn"),
                        row -> row.lastUsedOn() == null
                                ? wording.say("identity.tokens.never")
                                : wording.date(row.lastUsedOn()))
                .component("", this::revokeButton);
        add(person(), language(), password());
        more.forEach(cards -> cards.card().ifPresent(this::add));
        add(tokenCard());
    }

    private Component person() {
        Account account = currentUser.account();
        KeyValues values = new KeyValues()
                .pair(wording.say("identity.name"), account.name())
                .pair(wording.say("identity.login"), account.login());
        account.appointments().stream()
                .sorted(Comparator.comparing(Appointment::role))
                .forEach(post -> values.pair(
                        wording.say("role." + post.role()),
                        unions.find(post.union()).map(Union::name).orElse("")));
        return new Card(wording.say("identity.account.posts"), values);
    }

    private Component language() {
        Select<Locale> language = new Select<>();
        language.setAriaLabel(wording.say("identity.account.language"));
        language.setItems(Texts.LOCALES);
        language.setItemLabelGenerator(locale -> wording.say("identity.language." + locale.getLanguage()));
        language.setValue(wording.locale());
        language.addValueChangeListener(change -> {
            chooseLanguage.choose(change.getValue()).orElseThrow();
            ChosenLanguage.set(change.getValue());
        });
        return new Card(wording.say("identity.account.language"), language);
    }

    private Component password() {
        ErrorSummary errors = new ErrorSummary(wording);
        PasswordField present = new PasswordField(wording.say("identity.password.present"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField wanted = new PasswordField(wording.say("identity.password.new"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(wording.say("identity.setup.password.hint"));
        Map<String, Component> fields = Map.of("present", present, "password", wanted);
        Button change = new Button(wording.say("identity.password.change"), click -> {
            errors.clear(fields);
            switch (changePassword.change(present.getValue(), wanted.getValue())) {
                case Answer.Refused<SignedIn> refused -> errors.show(refused.reasons(), fields);
                case Answer.Done<SignedIn> done -> {
                    goOnAs(done.value());
                    present.clear();
                    wanted.clear();
                    toasts.done("identity.password.changed");
                }
            }
        });
        Div form = new Div(errors, present, wanted, change);
        form.addClassName("stack");
        return new Card(wording.say("identity.password.title"), form);
    }

    /** All sessions that began with the old password end, only this one goes on. */
    private void goOnAs(SignedIn person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authorities.of(person, currentUserAfter(person)));
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private Account currentUserAfter(SignedIn person) {
        return currentUser.as(person.id(), currentUser::account);
    }

    private Component tokenCard() {
        TextField name = new TextField(wording.say("identity.tokens.name"));
        name.setHelperText(wording.say("identity.tokens.name.hint"));
        ErrorSummary errors = new ErrorSummary(wording);
        Map<String, Component> fields = Map.of("name", name);
        Button create = new Button(wording.say("identity.tokens.create"), click -> {
            errors.clear(fields);
            switch (createToken.create(name.getValue())) {
                case Answer.Refused<NewToken> refused -> errors.show(refused.reasons(), fields);
                case Answer.Done<NewToken> done -> {
                    name.clear();
                    showOnce(done.value());
                    tokenTable.rows(tokens.mine());
                }
            }
        });
        tokenTable.rows(tokens.mine());
        Div form = new Div(errors, name, create, tokenTable);
        form.addClassName("stack");
        return new Card(wording.say("identity.tokens.title"), form);
    }

    private void showOnce(NewToken token) {
        TextField secret = new TextField(wording.say("identity.tokens.secret"));
        secret.setValue(token.secret());
        secret.setReadOnly(true);
        secret.setHelperText(wording.say("identity.tokens.once"));
        new Sheet(wording, wording.say("identity.tokens.created"), secret).open();
    }

    private Component revokeButton(TokenRow row) {
        Button revoke = new Button(wording.say("identity.tokens.revoke"), click -> {
            revokeToken.revoke(row.id());
            tokenTable.rows(tokens.mine());
            toasts.done("identity.tokens.revoked", row.name());
        });
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(wording.say("identity.tokens.revoke") + " " + row.name());
        return revoke;
    }
}
