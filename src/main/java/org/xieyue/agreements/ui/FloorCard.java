package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ConfirmFloor;
import org.xieyue.agreements.FloorBreach;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;

/** What became of a clause that falls below a higher text or cannot be compared with it, and the confirmation of people. */
@org.springframework.stereotype.Component
class FloorCard {

    private final ConfirmFloor confirmFloor;
    private final CurrentUser user;
    private final AgreementWords words;

    FloorCard(ConfirmFloor confirmFloor, CurrentUser user, AgreementWords words) {
        this.confirmFloor = confirmFloor;
        this.user = user;
        this.words = words;
    }

    Component kind(FloorBreach breach) {
        return breach.isSettled()
                ? Tag.good(
                        words.word("floor.confirmed-of", breach.confirmations().size(), FloorBreach.PEOPLE))
                : Tag.late(words.name("breach", breach.kind()));
    }

    /** Who has said what, and the button of whoever may say so too. */
    Component confirmations(AgreementRow row, FloorBreach breach, Runnable changed) {
        Div all = new Div();
        all.addClassName("stack");
        if (breach.kind() == FloorBreach.Kind.BELOW) {
            all.add(new Span("—"));
            return all;
        }
        breach.confirmations()
                .forEach(one -> all.add(new Div(words.word("floor.confirmed", one.name(), one.reason()))));
        boolean said = breach.confirmations().stream()
                .anyMatch(one -> one.by().equals(user.account().id()));
        if (!said && !breach.isSettled() && mayConfirm()) {
            Button confirm = new Button(words.word("floor.confirm"), click -> new Confirm(row, breach, changed).open());
            confirm.addThemeVariants(ButtonVariant.LUMO_SMALL);
            all.add(confirm);
        }
        return all;
    }

    private boolean mayConfirm() {
        return user.account().appointments().stream()
                .anyMatch(post -> Permission.CONFIRM_FLOOR.roles().contains(post.role()));
    }

    /** Both clauses beside each other and the reason. */
    private final class Confirm extends Sheet {
        private static final long serialVersionUID = 1L;

        Confirm(AgreementRow row, FloorBreach breach, Runnable done) {
            super(
                    words.wording(),
                    words.word(
                            "floor.confirm.title",
                            breach.lower().number(),
                            breach.title(),
                            breach.higher().number()));
            ErrorSummary errors = new ErrorSummary(words.wording());
            TextArea reason = new TextArea(words.word("floor.confirm.reason"));
            reason.setWidthFull();
            Div form = new Div(
                    errors,
                    new Paragraph(words.word("floor.confirm.about")),
                    clause(row.title(), breach.lower()),
                    clause(breach.title(), breach.higher()),
                    reason);
            form.addClassName("stack");
            add(form);
            Map<String, Component> fields = Map.of("reason", reason);
            ConfirmFloor.Pair pair = new ConfirmFloor.Pair(
                    breach.lower().key(), breach.of().value(), breach.higher().key());
            primary(words.wording(), words.word("floor.confirm"), () -> {
                errors.clear(fields);
                switch (confirmFloor.confirm(row.id(), pair, reason.getValue())) {
                    case Answer.Done<FloorBreach> confirmed -> {
                        close();
                        done.run();
                    }
                    case Answer.Refused<FloorBreach>(var reasons) -> errors.show(reasons, fields);
                }
            });
        }

        private Div clause(String of, Clause clause) {
            Span name =
                    new Span(of + " " + clause.number() + " " + clause.title() + " " + words.figure(clause.figure()));
            name.addClassName("strong");
            Div text = new Div(clause.text());
            text.addClassName("sentence");
            Div whole = new Div(name, text);
            whole.addClassName("card");
            return whole;
        }
    }
}
