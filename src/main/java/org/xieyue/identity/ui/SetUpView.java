package org.xieyue.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.SetUp;
import org.xieyue.identity.SetUp.Beginning;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Wording;

/** The first administrator and the root union of a new installation, with the code from its log. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SetUp setUp;
    private final transient Wording wording;
    private final TextField code = new TextField();
    private final TextField unionName = new TextField();
    private final Select<UnionLevel> level = new Select<>();
    private final TextField jurisdiction = new TextField();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final ErrorSummary errors;

    SetUpView(SetUp setUp, Wording wording) {
        this.setUp = setUp;
        this.wording = wording;
        this.errors = new ErrorSummary(wording);
        addClassName("sign-in");
        code.setAutocomplete(Autocomplete.OFF);
        level.setItems(UnionLevel.values());
        level.setItemLabelGenerator(one -> wording.say("identity.level." + one));
        level.setValue(UnionLevel.CITY);
        jurisdiction.setValue("NAT");
        label(code, "code", true);
        label(unionName, "unionName", false);
        level.setLabel(wording.say("identity.setup.level"));
        label(jurisdiction, "jurisdiction", true);
        label(name, "name", false);
        label(login, "login", true);
        password.setLabel(wording.say("identity.setup.password"));
        password.setHelperText(wording.say("identity.setup.password.hint"));
        Button begin = new Button(wording.say("identity.setup.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(errors, code, unionName, level, jurisdiction, name, login, password, begin);
        form.addClassName("stack");
        Div card = new Div(
                new LoginView.Frontispiece(wording),
                new Paragraph(wording.say("identity.setup.about")),
                form,
                LoginView.languageSwitch(wording));
        card.addClassName("sign-in-card");
        add(card);
    }

    private void label(TextField field, String key, boolean hint) {
        field.setLabel(wording.say("identity.setup." + key));
        if (hint) {
            field.setHelperText(wording.say("identity.setup." + key + ".hint"));
        }
    }

    private void begin() {
        Map<String, Component> fields = Map.of(
                "code", code,
                "unionName", unionName,
                "jurisdiction", jurisdiction,
                "name", name,
                "login", login,
                "password", password);
        Answer<AccountId> answer = setUp.begin(
                new Beginning(
                        code.getValue(),
                        unionName.getValue(),
                        level.getValue(),
                        jurisdiction.getValue(),
                        login.getValue(),
                        name.getValue(),
                        password.getValue()),
                VaadinRequest.getCurrent().getRemoteAddr());
        if (answer.isDone()) {
            UI.getCurrent().navigate(LoginView.class);
        } else {
            errors.show(answer.reasons(), fields);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.isNeeded()) {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return wording.say("identity.setup.title");
    }
}
