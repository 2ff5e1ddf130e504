package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.funds.FundedPurposes;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.funds.ReconciliationBoard;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Label;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** The budget lines of a year: how much may be spent, how much is promised, how much is left. */
@Route("funds")
@Menu(title = "menu.funds", order = 130, icon = "vaadin:wallet")
@PermitAll
@Needs("READ_FUNDS")
class BudgetView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient BudgetBoard board;
    private final transient ReconciliationBoard reconciliations;
    private final transient OpenBudgetLine openBudgetLine;
    private final transient OpenChanges openChanges;
    private final transient Wording wording;
    private final transient Map<String, Label> drawn;
    private final transient Toasts toasts;
    private final Select<Integer> year = new Select<>();
    private final Div found = new Div();
    private final boolean keeps;

    BudgetView(
            BudgetBoard board,
            ReconciliationBoard reconciliations,
            OpenBudgetLine openBudgetLine,
            OpenChanges openChanges,
            CurrentUser user,
            Wording wording,
            Toasts toasts,
            ObjectProvider<FundedPurposes> purposes) {
        super(wording.say("funds.title"), wording.say("funds.about"));
        this.board = board;
        this.drawn = new HashMap<>();
        purposes.orderedStream().forEach(more -> drawn.putAll(more.purposes()));
        this.reconciliations = reconciliations;
        this.openBudgetLine = openBudgetLine;
        this.openChanges = openChanges;
        this.wording = wording;
        this.toasts = toasts;
        this.keeps = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_FUNDS.roles().contains(post.role()));
        year.setLabel(wording.say("funds.year"));
        List<Integer> years = board.years();
        year.setItems(years);
        year.setValue(
                years.contains(wording.today().getYear()) ? wording.today().getYear() : years.getFirst());
        year.addValueChangeListener(change -> show());
        RouterLink reconciliation = new RouterLink(wording.say("funds.reconciliation"), ReconciliationView.class);
        if (keeps) {
            Button open = new Button(wording.say("funds.open"), click -> openSheet());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            open.setId("open-line");
            headerActions(reconciliation, open);
        } else {
            headerActions(reconciliation);
        }
        found.addClassName("stack");
        Div page = new Div(new Div(year), found);
        page.addClassName("stack");
        add(page);
        show();
    }

    private void show() {
        if (year.getValue() == null) {
            return; // between new items and the choice among them
        }
        List<BudgetBoard.Row> rows = board.lines(year.getValue());
        found.removeAll();
        reconciliations.latest().stream()
                .limit(1)
                .filter(run -> !run.differences().isEmpty())
                .forEach(run -> found.add(alarm(run)));
        found.add(openChanges.card(change -> true, this::show));
        if (rows.isEmpty()) {
            found.add(new EmptyState(
                    wording.say("funds.none", year.getValue()),
                    wording.say(keeps ? "funds.none.keeper" : "funds.none.reader")));
            return;
        }
        RowTable<BudgetBoard.Row> table = new RowTable<BudgetBoard.Row>(wording.say("funds.caption", year.getValue()))
                .component(wording.say("funds.name"), this::link)
                .text(
                        wording.say("funds.purpose"),
                        row -> drawn.containsKey(row.purpose())
                                ? wording.say(drawn.get(row.purpose()))
                                : BudgetWords.purpose(wording, row.purpose()))
                .text(wording.say("funds.source"), row -> wording.say("funds.source." + row.source()))
                .text(wording.say("funds.union"), BudgetBoard.Row::unionName)
                .number(wording.say("funds.limit"), row -> wording.money(row.limit()))
                .number(wording.say("funds.reserved"), row -> wording.money(row.reserved()))
                .number(wording.say("funds.paid"), row -> wording.money(row.paid()))
                .number(wording.say("funds.available"), row -> wording.money(row.available()));
        Yuan available = rows.stream().map(BudgetBoard.Row::available).reduce(Yuan.ZERO, Yuan::plus);
        found.add(new Card(wording.say("funds.total", rows.size(), wording.money(available)), table.rows(rows)));
    }

    private Component alarm(ReconciliationBoard.Run run) {
        RouterLink what = new RouterLink(
                wording.say("funds.reconciliation.alarm", wording.time(run.at())), ReconciliationView.class);
        what.addClassName("error");
        return new Card(wording.say("funds.reconciliation"), what);
    }

    private Component link(BudgetBoard.Row row) {
        return new RouterLink(row.name(), StatementView.class, row.id().toString());
    }

    private void openSheet() {
        new OpenLineSheet(board.keptUnions(), drawn, openBudgetLine, wording, opened -> {
                    toasts.done("funds.opened", opened.name());
                    year.setItems(board.years());
                    year.setValue(opened.year());
                    show();
                })
                .open();
    }
}
