package org.xieyue.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountBoard;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.AccountRow;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.ChangePassword;
import org.xieyue.identity.CloseAccount;
import org.xieyue.identity.DismissFromPost;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionBoard;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** The dialogs of the accounts' page: open an account; give and take posts, set a password, close. */
@org.springframework.stereotype.Component
class AccountSheets {

    private final OpenAccount openAccount;
    private final AppointToPost appointToPost;
    private final DismissFromPost dismissFromPost;
    private final ChangePassword changePassword;
    private final CloseAccount closeAccount;
    private final AccountBoard accounts;
    private final UnionBoard unionBoard;
    private final Unions unions;
    private final Wording wording;

    AccountSheets(
            OpenAccount openAccount,
            AppointToPost appointToPost,
            DismissFromPost dismissFromPost,
            ChangePassword changePassword,
            CloseAccount closeAccount,
            AccountBoard accounts,
            UnionBoard unionBoard,
            Unions unions,
            Wording wording) {
        this.openAccount = openAccount;
        this.appointToPost = appointToPost;
        this.dismissFromPost = dismissFromPost;
        this.changePassword = changePassword;
        this.closeAccount = closeAccount;
        this.accounts = accounts;
        this.unionBoard = unionBoard;
        this.unions = unions;
        this.wording = wording;
    }

    void open(@Nullable Union proposed, Runnable afterwards) {
        TextField name = new TextField(wording.say("identity.name"));
        TextField login = new TextField(wording.say("identity.login"));
        login.setHelperText(wording.say("identity.setup.login.hint"));
        UnionChoice home = new UnionChoice(wording.say("identity.accounts.home"), unionBoard, unions);
        home.setValue(proposed);
        PasswordField password = newPassword();
        ErrorSummary errors = new ErrorSummary(wording);
        Map<String, Component> fields = Map.of("name", name, "login", login, "union", home, "password", password);
        Sheet sheet = new Sheet(wording, wording.say("identity.accounts.open"), errors, name, login, home, password);
        sheet.primary(wording, wording.say("identity.save"), () -> {
            Union union = home.getValue();
            Answer<AccountId> answer = union == null
                    ? Answer.refused(Refusal.ofField("union", "identity.union-missing"))
                    : openAccount.open(new NewAccount(
                            login.getValue(), name.getValue(), union.id(), password.getValue(), Texts.CHINESE));
            finish(answer, sheet, errors, fields, afterwards);
        });
        sheet.open();
    }

    void edit(AccountId account, Runnable afterwards) {
        AccountRow row = accounts.row(account);
        ErrorSummary errors = new ErrorSummary(wording);
        Div posts = new Div();
        posts.addClassName("stack");
        Sheet sheet = new Sheet(wording, row.name() + " · " + row.login());
        Runnable again = () -> {
            afterwards.run();
            sheet.close();
            edit(account, afterwards);
        };
        row.posts().forEach(post -> posts.add(post(row, post, errors, again)));
        sheet.add(errors, posts, newPost(account, errors, again), credentials(account, sheet, errors, afterwards));
        sheet.open();
    }

    private Component post(AccountRow row, AccountRow.Post post, ErrorSummary errors, Runnable again) {
        Appointment held = post.appointment();
        String words = wording.say("role." + held.role()) + " · " + post.unionName();
        Button take = new Button(
                wording.say("identity.post.take"),
                click -> act(() -> dismissFromPost.dismiss(row.id(), held.role(), held.union()), errors, again));
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        take.setAriaLabel(wording.say("identity.post.take") + " " + words);
        take.setVisible(post.mayTake());
        Div line = new Div(new Span(words), take);
        line.addClassName("row");
        return line;
    }

    private Component newPost(AccountId account, ErrorSummary errors, Runnable again) {
        Select<Role> role = new Select<>();
        role.setLabel(wording.say("identity.post.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> wording.say("role." + one));
        role.setValue(Role.WORKER);
        UnionChoice union = new UnionChoice(wording.say("identity.post.union"), unionBoard, unions);
        Button give = new Button(wording.say("identity.post.give"), click -> {
            Union at = union.getValue();
            act(
                    () -> at == null
                            ? Answer.refused(Refusal.ofField("union", "identity.union-missing"))
                            : appointToPost.appoint(account, role.getValue(), at.id()),
                    errors,
                    again);
        });
        Div form = new Div(role, union, give);
        form.addClassNames("row", "wrap");
        return form;
    }

    private Component credentials(AccountId account, Sheet sheet, ErrorSummary errors, Runnable afterwards) {
        PasswordField password = newPassword();
        Runnable done = () -> {
            sheet.close();
            afterwards.run();
        };
        Button set = new Button(
                wording.say("identity.password.set"),
                click -> act(() -> changePassword.changeFor(account, password.getValue()), errors, done));
        Button close = new Button(
                wording.say("identity.accounts.close"), click -> act(() -> closeAccount.close(account), errors, done));
        close.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div form = new Div(password, set, close);
        form.addClassNames("row", "wrap");
        return form;
    }

    private PasswordField newPassword() {
        PasswordField password = new PasswordField(wording.say("identity.password.new"));
        password.setHelperText(wording.say("identity.setup.password.hint"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return password;
    }

    private static <T> void act(Supplier<Answer<T>> work, ErrorSummary errors, Runnable done) {
        Answer<T> answer = work.get();
        if (answer.isDone()) {
            done.run();
        } else {
            errors.show(answer.reasons(), Map.of());
        }
    }

    private static void finish(
            Answer<AccountId> answer,
            Sheet sheet,
            ErrorSummary errors,
            Map<String, Component> fields,
            Runnable afterwards) {
        if (answer.isDone()) {
            sheet.close();
            afterwards.run();
        } else {
            errors.show(List.copyOf(answer.reasons()), fields);
        }
    }
}
