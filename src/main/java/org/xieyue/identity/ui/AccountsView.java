package org.xieyue.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountBoard;
import org.xieyue.identity.AccountRow;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionBoard;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** The accounts of a union and below it, with their posts. */
@Route("accounts")
@Menu(title = "identity.accounts.title", order = 225, icon = "vaadin:key")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient AccountBoard board;
    private final transient AccountSheets sheets;
    private final transient Wording wording;
    private final UnionChoice scope;
    private final TextField text = new TextField();
    private final RowTable<AccountRow> table;
    private final Button more;
    private @Nullable String next;

    AccountsView(AccountBoard board, UnionBoard unionBoard, Unions unions, AccountSheets sheets, Wording wording) {
        super(wording.say("identity.accounts.title"), wording.say("identity.accounts.about"));
        this.board = board;
        this.sheets = sheets;
        this.wording = wording;
        this.scope = new UnionChoice(wording.say("identity.accounts.union"), unionBoard, unions);
        this.table = new RowTable<AccountRow>(wording.say("identity.accounts.title"))
                .text(wording.say("identity.name"), AccountRow::name)
                .text(wording.say("identity.login"), AccountRow::login)
                .text(wording.say("identity.accounts.home"), AccountRow::homeName)
                .component(wording.say("identity.account.posts"), this::posts)
                .component("", this::openButton);
        this.more = new Button(wording.say("identity.more"), click -> show(false));
        text.setLabel(wording.say("identity.accounts.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show(true));
        List<Union> tops = unionBoard.tops();
        tops.stream().findFirst().ifPresent(scope::setValue);
        scope.addValueChangeListener(change -> show(true));
        Button open =
                new Button(wording.say("identity.accounts.open"), click -> sheets.open(scope.getValue(), this::again));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        headerActions(open);
        Div filters = new Div(scope, text);
        filters.addClassNames("row", "wrap");
        add(filters, table, more);
        show(true);
    }

    private void again() {
        show(true);
    }

    private void show(boolean afresh) {
        Union under = scope.getValue();
        if (under == null) {
            table.rows(List.of());
            more.setVisible(false);
            return;
        }
        Page<AccountRow> page = board.page(under.id(), text.getValue(), afresh ? null : next, PAGE);
        if (afresh) {
            table.rows(page.rows());
        } else {
            table.more(page.rows());
        }
        next = page.next();
        more.setVisible(next != null);
    }

    private Component posts(AccountRow row) {
        Div posts = new Div();
        posts.addClassName("stack");
        row.posts()
                .forEach(post -> posts.add(
                        new Span(wording.say("role." + post.appointment().role()) + " · " + post.unionName())));
        return posts;
    }

    private Component openButton(AccountRow row) {
        Button edit = new Button(wording.say("identity.accounts.edit"), click -> sheets.edit(row.id(), this::again));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(wording.say("identity.accounts.edit") + " " + row.name());
        return edit;
    }
}
