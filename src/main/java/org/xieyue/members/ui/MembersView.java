package org.xieyue.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.members.MemberRow;
import org.xieyue.members.MemberSearch;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** The register of members. */
@Route("members")
@Menu(title = "members.title", order = 210, icon = "vaadin:users")
@RolesAllowed({"ADMINISTRATOR", "CASE_OFFICER", "AUDITOR"})
class MembersView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient MemberSearch search;
    private final transient Wording wording;
    private final Select<Union> scope = new Select<>();
    private final TextField text = new TextField();
    private final Div found = new Div();
    private final RowTable<MemberRow> table;
    private final Button more;
    private @Nullable String next;

    MembersView(MemberSearch search, OwnUnions ownUnions, Wording wording) {
        super(wording.say("members.title"), wording.say("members.about"));
        this.search = search;
        this.wording = wording;
        table = new RowTable<MemberRow>(wording.say("members.caption"))
                .text(wording.say("members.name"), MemberRow::name)
                .text(wording.say("members.nationalId"), MemberRow::maskedNationalId)
                .text(wording.say("members.number"), row -> Objects.requireNonNullElse(row.number(), ""))
                .text(wording.say("members.union"), MemberRow::unionName)
                .text(wording.say("members.employer"), row -> Objects.requireNonNullElse(row.employer(), ""))
                .text(wording.say("members.occupation"), row -> Objects.requireNonNullElse(row.occupation(), ""))
                .text(
                        wording.say("members.joinedOn"),
                        row -> row.joinedOn() == null ? "" : wording.date(row.joinedOn()));
        more = new Button(wording.say("members.more"), click -> show(false));
        List<Union> scopes = ownUnions.heldAs(Permission.READ_MEMBERS.roles());
        scope.setLabel(wording.say("members.scope"));
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Union::name);
        scope.setVisible(scopes.size() > 1);
        text.setLabel(wording.say("members.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidth("min(420px, 100%)");
        text.addValueChangeListener(change -> show(true));
        Div filters = new Div(scope, text);
        filters.addClassNames("row", "wrap");
        add(filters, found);
        if (!ownUnions.heldAs(Permission.KEEP_MEMBERS.roles()).isEmpty()) {
            Button open = new Button(
                    wording.say("members.import"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(ImportView.class)));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(open);
        }
        scopes.stream().findFirst().ifPresent(scope::setValue);
        scope.addValueChangeListener(change -> show(true));
        show(true);
    }

    private void show(boolean fromStart) {
        if (scope.getValue() == null) {
            return;
        }
        Page<MemberRow> page = search.page(scope.getValue().id(), text.getValue(), fromStart ? null : next, PAGE);
        next = page.next();
        if (fromStart) {
            table.rows(page.rows());
            found.removeAll();
            if (page.rows().isEmpty()) {
                found.add(new EmptyState(wording.say("members.none"), wording.say("members.none.next")));
            } else {
                found.add(table, more);
            }
        } else {
            table.more(page.rows());
        }
        more.setVisible(next != null);
    }
}
