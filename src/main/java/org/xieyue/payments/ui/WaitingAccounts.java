package org.xieyue.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.payments.LookAtAccount;
import org.xieyue.payments.PayeeAccountId;
import org.xieyue.payments.PaymentBoard;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Changed accounts, with what the reader may do about them. */
@org.springframework.stereotype.Component
class WaitingAccounts {

    private final PaymentBoard board;
    private final LookAtAccount look;
    private final Wording wording;
    private final Toasts toasts;

    WaitingAccounts(PaymentBoard board, LookAtAccount look, Wording wording, Toasts toasts) {
        this.board = board;
        this.look = look;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** Nothing to see when none waits. */
    Component card(boolean decides, Runnable changed) {
        List<PaymentBoard.WaitingAccount> rows = board.waitingAccounts();
        if (rows.isEmpty()) {
            Div nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        RowTable<PaymentBoard.WaitingAccount> table = new RowTable<PaymentBoard.WaitingAccount>(
                        wording.say("payments.waiting"))
                .text(wording.say("payments.payee"), PaymentBoard.WaitingAccount::holder)
                .text(wording.say("payments.account.before"), row -> Objects.requireNonNullElse(row.before(), ""))
                .text(wording.say("payments.account.now"), row -> row.number() + " · " + row.bank())
                .text(
                        wording.say("payments.registered"),
                        row -> wording.say(
                                "payments.registered.by",
                                Objects.requireNonNullElse(row.by(), wording.say("payments.by.process")),
                                wording.time(row.at())))
                .component(wording.say("payments.second-look"), row -> actions(row, decides, changed));
        return new Card(wording.say("payments.waiting"), table.rows(rows));
    }

    private Component actions(PaymentBoard.WaitingAccount row, boolean decides, Runnable changed) {
        if (!decides || row.mine()) {
            return new Span(wording.say("payments.waits-for-another"));
        }
        Button confirm = new Button(wording.say("payments.account.confirm"), click -> {
            settle(look.confirm(row.id()), "payments.account.confirmed");
            changed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClassName("confirm-account");
        Button reject = new Button(wording.say("payments.account.reject"), click -> askWhy(row.id(), changed));
        Div actions = new Div(confirm, reject);
        actions.addClassNames("row", "wrap");
        return actions;
    }

    private void settle(Answer<PayeeAccountId> answer, String done) {
        switch (answer) {
            case Answer.Done<PayeeAccountId> decided -> toasts.done(done);
            case Answer.Refused<PayeeAccountId>(var reasons) -> toasts.refused(reasons);
        }
    }

    private void askWhy(PayeeAccountId id, Runnable changed) {
        TextArea reason = new TextArea(wording.say("payments.reason"));
        ErrorSummary errors = new ErrorSummary(wording);
        Sheet sheet = new Sheet(wording, wording.say("payments.account.reject"), errors, reason);
        sheet.primary(wording, wording.say("payments.account.reject"), () -> {
            switch (look.reject(id, reason.getValue())) {
                case Answer.Done<PayeeAccountId> rejected -> {
                    sheet.close();
                    toasts.done("payments.account.rejected");
                    changed.run();
                }
                case Answer.Refused<PayeeAccountId>(var reasons) -> errors.show(reasons, Map.of("reason", reason));
            }
        });
        sheet.open();
    }
}
