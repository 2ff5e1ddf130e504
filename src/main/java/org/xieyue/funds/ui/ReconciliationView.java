package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.xieyue.funds.Reconcile;
import org.xieyue.funds.ReconciliationBoard;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Whether entries, balances and reservations agree, night by night. */
@Route("funds/reconciliation")
@PermitAll
@Needs("READ_FUNDS")
class ReconciliationView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient ReconciliationBoard board;
    private final transient Wording wording;
    private final Div found = new Div();

    ReconciliationView(
            ReconciliationBoard board, Reconcile reconcile, CurrentUser user, Wording wording, Toasts toasts) {
        super(wording.say("funds.reconciliation"), wording.say("funds.reconciliation.about"));
        this.board = board;
        this.wording = wording;
        RouterLink back = new RouterLink(wording.say("funds.back"), BudgetView.class);
        if (user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_FUNDS.roles().contains(post.role()))) {
            Button now = new Button(wording.say("funds.reconcile-now"), click -> {
                switch (reconcile.run()) {
                    case Answer.Done<Instant> done -> toasts.done("funds.reconciled");
                    case Answer.Refused<Instant>(var reasons) -> toasts.refused(reasons);
                }
                show();
            });
            now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            now.setId("reconcile-now");
            headerActions(back, now);
        } else {
            headerActions(back);
        }
        found.addClassName("stack");
        add(found);
        show();
    }

    private void show() {
        List<ReconciliationBoard.Run> runs = board.latest();
        found.removeAll();
        if (runs.isEmpty()) {
            found.add(new EmptyState(
                    wording.say("funds.reconciliation.none"), wording.say("funds.reconciliation.none.why")));
            return;
        }
        runs.stream().filter(run -> !run.differences().isEmpty()).findFirst().ifPresent(run -> found.add(alarm(run)));
        RowTable<ReconciliationBoard.Run> table = new RowTable<ReconciliationBoard.Run>(
                        wording.say("funds.reconciliation.runs"))
                .text(wording.say("funds.at"), run -> wording.time(run.at()))
                .number(wording.say("funds.reconciliation.lines"), run -> Integer.toString(run.lines()))
                .number(
                        wording.say("funds.reconciliation.differences"),
                        run -> Integer.toString(run.differences().size()));
        found.add(new Card(wording.say("funds.reconciliation.runs"), table.rows(runs)));
    }

    private Component alarm(ReconciliationBoard.Run run) {
        RowTable<ReconciliationBoard.Difference> table = new RowTable<ReconciliationBoard.Difference>(
                        wording.say("funds.reconciliation.differences"))
                .component(
                        wording.say("funds.name"),
                        each -> new RouterLink(
                                each.lineName(),
                                StatementView.class,
                                each.line().toString()))
                .text(wording.say("funds.kind"), each -> wording.say("funds.reconciled." + each.what()))
                .number(wording.say("funds.expected"), each -> wording.money(each.expected()))
                .number(wording.say("funds.found"), each -> wording.money(each.found()))
                .number(
                        wording.say("funds.difference"),
                        each -> wording.money(each.found().minus(each.expected())));
        Span what = new Span(wording.say("funds.reconciliation.alarm", wording.time(run.at())));
        what.addClassName("error");
        return new Card(wording.say("funds.reconciliation.differences"), what, table.rows(run.differences()));
    }
}
