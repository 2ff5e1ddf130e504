package org.xieyue.employers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.EmployerKind;
import org.xieyue.employers.EmployerRow;
import org.xieyue.employers.EmployerSearch;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.RegisterEmployer;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;

/** The register of employers. */
@Route("employers")
@Menu(title = "menu.employers", order = 118, icon = "vaadin:factory")
@PermitAll
@Needs("READ_BARGAINING")
class EmployersView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient EmployerSearch search;
    private final transient EmployerWords words;
    private final Select<Union> scope = new Select<>();
    private final Select<Industry> industry = new Select<>();
    private final Select<EmployerKind> kind = new Select<>();
    private final TextField text = new TextField();
    private final Div found = new Div();
    private final RowTable<EmployerRow> table;
    private final Button more;
    private @Nullable String next;

    EmployersView(
            EmployerSearch search, RegisterEmployer register, Employers employers, EmployerWords words, Toasts toasts) {
        super(words.word("title"), words.word("about"));
        this.search = search;
        this.words = words;
        table = new RowTable<EmployerRow>(words.word("caption"))
                .component(words.word("name"), EmployersView::link)
                .text(words.word("kind"), row -> words.kind(row.employer().kind()))
                .text(
                        words.word("industry"),
                        row -> words.industry(row.employer().industry()))
                .text(words.word("headOffice"), row -> Objects.requireNonNullElse(row.headOfficeName(), ""))
                .text(words.word("union"), EmployerRow::unionName)
                .number(
                        words.word("workers"),
                        row -> String.format(
                                words.wording().locale(), "%,d", row.employer().workers()));
        more = new Button(words.word("more"), click -> show(false));
        arrangeFilters(words.held(Permission.READ_BARGAINING));
        List<Union> kept = words.kept();
        if (!kept.isEmpty()) {
            Button open = new Button(
                    words.word("import"), click -> getUI().ifPresent(ui -> ui.navigate(EmployerImportView.class)));
            Button add = new Button(
                    words.word("register"),
                    click -> new EmployerSheet(kept, null, register, employers, words, () -> {
                                toasts.done("employers.registered");
                                show(true);
                            })
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(open, add);
        }
        show(true);
    }

    private void arrangeFilters(List<Union> scopes) {
        scope.setLabel(words.word("scope"));
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Union::name);
        scope.setVisible(scopes.size() > 1);
        scopes.stream().findFirst().ifPresent(scope::setValue);
        industry.setLabel(words.word("industry"));
        industry.setItems(Industry.values());
        industry.setEmptySelectionAllowed(true);
        industry.setEmptySelectionCaption(words.word("industry.all"));
        industry.setItemLabelGenerator(one -> one == null ? words.word("industry.all") : words.industry(one));
        kind.setLabel(words.word("kind"));
        kind.setItems(EmployerKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(words.word("kind.all"));
        kind.setItemLabelGenerator(one -> one == null ? words.word("kind.all") : words.kind(one));
        text.setLabel(words.word("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidth("min(360px, 100%)");
        text.addValueChangeListener(change -> show(true));
        scope.addValueChangeListener(change -> show(true));
        industry.addValueChangeListener(change -> show(true));
        kind.addValueChangeListener(change -> show(true));
        Div filters = new Div(scope, text, industry, kind);
        filters.addClassNames("row", "wrap");
        add(filters, found);
    }

    private static RouterLink link(EmployerRow row) {
        return new RouterLink(
                row.employer().name(),
                EmployerPage.class,
                new RouteParameters("employer", row.id().toString()));
    }

    private void show(boolean fromStart) {
        if (scope.getValue() == null) {
            return;
        }
        EmployerSearch.Filter filter = new EmployerSearch.Filter(text.getValue(), industry.getValue(), kind.getValue());
        Page<EmployerRow> page = search.page(scope.getValue().id(), filter, fromStart ? null : next, PAGE);
        next = page.next();
        if (fromStart) {
            table.rows(page.rows());
            found.removeAll();
            if (page.rows().isEmpty()) {
                found.add(new EmptyState(words.word("none"), words.word("none.next")));
            } else {
                found.add(table, more);
            }
        } else {
            table.more(page.rows());
        }
        more.setVisible(next != null);
    }
}
