package org.xieyue.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.payments.PaymentBoard;
import org.xieyue.payments.PaymentState;
import org.xieyue.payments.PrepareBatch;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** What is due, which accounts wait for a second look, and the batches by which money leaves. */
@Route("payments")
@Menu(title = "menu.payments", order = 131, icon = "vaadin:credit-card")
@PermitAll
@Needs("READ_FUNDS")
class PaymentsView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient PaymentBoard board;
    private final transient PrepareBatch prepare;
    private final transient WaitingAccounts waitingAccounts;
    private final transient Wording wording;
    private final Div found = new Div();

    PaymentsView(
            PaymentBoard board,
            PrepareBatch prepare,
            WaitingAccounts waitingAccounts,
            CurrentUser user,
            Wording wording) {
        super(wording.say("payments.title"), wording.say("payments.about"));
        this.board = board;
        this.prepare = prepare;
        this.waitingAccounts = waitingAccounts;
        this.wording = wording;
        boolean keeps = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_FUNDS.roles().contains(post.role()));
        if (keeps) {
            Button draft = new Button(wording.say("payments.draft"), click -> openSheet());
            draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            draft.setId("draft-batch");
            headerActions(draft);
        }
        found.addClassName("stack");
        add(found);
        show(keeps);
    }

    private void show(boolean keeps) {
        found.removeAll();
        found.add(waitingAccounts.card(keeps, () -> show(keeps)), queue(), batches());
    }

    private Component queue() {
        List<PaymentBoard.Row> rows = board.queue();
        if (rows.isEmpty()) {
            return new EmptyState(wording.say("payments.queue.none"), wording.say("payments.queue.none.why"));
        }
        RowTable<PaymentBoard.Row> table = new RowTable<PaymentBoard.Row>(wording.say("payments.queue"))
                .text(wording.say("payments.case"), PaymentBoard.Row::caseNumber)
                .text(wording.say("payments.payee"), PaymentBoard.Row::payee)
                .number(wording.say("payments.amount"), row -> wording.money(row.amount()))
                .text(wording.say("payments.state"), this::state)
                .text(wording.say("payments.reason"), row -> Objects.requireNonNullElse(row.reason(), ""));
        Yuan total = rows.stream().map(PaymentBoard.Row::amount).reduce(Yuan.ZERO, Yuan::plus);
        return new Card(wording.say("payments.queue.total", rows.size(), wording.money(total)), table.rows(rows));
    }

    private String state(PaymentBoard.Row row) {
        return row.state() == PaymentState.DUE && !row.accountKnown()
                ? wording.say("payments.state.no-account")
                : wording.say("payments.state." + row.state());
    }

    private Component batches() {
        List<PaymentBoard.BatchRow> rows = board.batches();
        if (rows.isEmpty()) {
            Div nothing = new Div(new Span());
            nothing.setVisible(false);
            return nothing;
        }
        RowTable<PaymentBoard.BatchRow> table = new RowTable<PaymentBoard.BatchRow>(wording.say("payments.batches"))
                .component(
                        wording.say("payments.batch"),
                        row -> new RouterLink(
                                row.number(), BatchView.class, row.id().toString()))
                .text(wording.say("payments.union"), PaymentBoard.BatchRow::unionName)
                .text(wording.say("payments.state"), row -> wording.say("payments.batch." + row.state()))
                .number(wording.say("payments.items"), row -> Integer.toString(row.items()))
                .number(wording.say("payments.amount"), row -> wording.money(row.total()))
                .text(wording.say("payments.drafted-at"), row -> wording.time(row.draftedAt()));
        return new Card(wording.say("payments.batches"), table.rows(rows));
    }

    private void openSheet() {
        new DraftSheet(
                        board.payingUnions(),
                        board.templates(),
                        prepare,
                        wording,
                        drafted -> getUI().ifPresent(ui -> ui.navigate(BatchView.class, drafted.toString())))
                .open();
    }
}
