package org.xieyue.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetChangeId;
import org.xieyue.funds.DecideBudgetChange;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** The changes of limits that wait for a second person, with what the reader may do about them. */
@org.springframework.stereotype.Component
class OpenChanges {

    private final BudgetChangeBoard board;
    private final DecideBudgetChange decide;
    private final Wording wording;
    private final Toasts toasts;

    OpenChanges(BudgetChangeBoard board, DecideBudgetChange decide, Wording wording, Toasts toasts) {
        this.board = board;
        this.decide = decide;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** Nothing to see when none waits. */
    Component card(Predicate<BudgetChangeBoard.Row> which, Runnable changed) {
        List<BudgetChangeBoard.Row> rows = board.open().stream().filter(which).toList();
        if (rows.isEmpty()) {
            Div nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        RowTable<BudgetChangeBoard.Row> table = new RowTable<BudgetChangeBoard.Row>(wording.say("funds.open-changes"))
                .text(wording.say("funds.kind"), this::what)
                .number(wording.say("funds.move.amount"), row -> wording.money(row.amount()))
                .text(wording.say("funds.reason"), BudgetChangeBoard.Row::reason)
                .text(
                        wording.say("funds.proposed-by"),
                        row -> wording.say(
                                "funds.proposed-by.when",
                                Objects.requireNonNullElse(row.by(), wording.say("funds.by.process")),
                                wording.time(row.at())))
                .component(wording.say("funds.decision"), row -> actions(row, changed));
        return new Card(wording.say("funds.open-changes"), table.rows(rows));
    }

    private String what(BudgetChangeBoard.Row row) {
        return switch (row.kind()) {
            case LIMIT -> wording.say("funds.change.LIMIT", row.lineName(), row.year(), wording.money(row.before()));
            case REALLOCATION, CARRY_OVER ->
                wording.say(
                        "funds.change." + row.kind(),
                        row.lineName(),
                        row.year(),
                        Objects.requireNonNullElse(row.target(), ""));
        };
    }

    private Component actions(BudgetChangeBoard.Row row, Runnable changed) {
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        if (row.mine()) {
            Button withdraw = new Button(
                    wording.say("funds.withdraw"),
                    click -> settle(decide.withdraw(row.id()), "funds.change.withdrawn", changed));
            actions.add(new Span(wording.say("funds.waits-for-another")), withdraw);
        } else if (row.confirmable()) {
            Button confirm = new Button(
                    wording.say("funds.confirm"),
                    click -> settle(decide.confirm(row.id()), "funds.change.confirmed", changed));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.addClassName("confirm-change");
            Button decline = new Button(wording.say("funds.decline"), click -> askWhy(row.id(), changed));
            actions.add(confirm, decline);
        } else {
            actions.add(new Span(wording.say("funds.waits")));
        }
        return actions;
    }

    private void settle(Answer<BudgetChangeId> answer, String done, Runnable changed) {
        switch (answer) {
            case Answer.Done<BudgetChangeId> decided -> toasts.done(done);
            case Answer.Refused<BudgetChangeId>(var reasons) -> toasts.refused(reasons);
        }
        changed.run();
    }

    private void askWhy(BudgetChangeId id, Runnable changed) {
        TextArea reason = new TextArea(wording.say("funds.reason"));
        ErrorSummary errors = new ErrorSummary(wording);
        Sheet sheet = new Sheet(wording, wording.say("funds.decline"), errors, reason);
        sheet.primary(wording, wording.say("funds.decline"), () -> {
            switch (decide.decline(id, reason.getValue())) {
                case Answer.Done<BudgetChangeId> declined -> {
                    sheet.close();
                    toasts.done("funds.change.declined");
                    changed.run();
                }
                case Answer.Refused<BudgetChangeId>(var reasons) -> errors.show(reasons, Map.of("reason", reason));
            }
        });
        sheet.open();
    }
}
