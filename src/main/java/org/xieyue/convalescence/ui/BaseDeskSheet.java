package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.KeepBaseDesk;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Who takes vouchers at a base, and how many people it takes a day. */
class BaseDeskSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient BaseId base;
    private final transient KeepBaseDesk keepBaseDesk;
    private final transient TripWords words;
    private final TextField login = new TextField();
    private final IntegerField places = new IntegerField();
    private final ErrorSummary errors;
    private final Div clerks = new Div();

    BaseDeskSheet(BaseRow base, KeepBaseDesk keepBaseDesk, TripWords words, Runnable done) {
        super(words.wording(), words.word("base.desk.title", base.name()));
        this.base = base.id();
        this.keepBaseDesk = keepBaseDesk;
        this.words = words;
        errors = new ErrorSummary(words.wording());
        login.setLabel(words.word("base.desk.login"));
        Button name = new Button(words.word("base.desk.name"), click -> name());
        Div row = new Div(login, name);
        row.addClassNames("row", "wrap");
        places.setLabel(words.word("base.desk.places"));
        places.setHelperText(words.word("base.desk.places.hint"));
        places.setMin(1);
        keepBaseDesk.places(this.base).ifPresent(places::setValue);
        clerks.addClassName("stack");
        add(List.of(errors, clerks, row, places));
        primary(words.wording(), words.word("base.desk.keep"), () -> keep(done));
        show();
    }

    private Map<String, Component> fields() {
        return Map.of("login", login, "dayPlaces", places);
    }

    private void show() {
        clerks.removeAll();
        List<Account> named = keepBaseDesk.clerks(base);
        if (named.isEmpty()) {
            Paragraph nobody = new Paragraph(words.word("base.desk.nobody"));
            nobody.addClassName("soft");
            clerks.add(nobody);
        }
        for (Account clerk : named) {
            Button dismiss = new Button(words.word("base.desk.dismiss"), click -> {
                keepBaseDesk.dismiss(base, clerk.login());
                show();
            });
            dismiss.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            Div row = new Div(new Span(clerk.name() + " · " + clerk.login()), dismiss);
            row.addClassNames("row", "wrap");
            clerks.add(row);
        }
    }

    /** False when nobody by that login may stand there; the sheet says so. */
    private boolean name() {
        errors.clear(fields());
        return switch (keepBaseDesk.name(base, login.getValue())) {
            case Answer.Done<BaseId> named -> {
                login.clear();
                show();
                yield true;
            }
            case Answer.Refused<BaseId>(var reasons) -> {
                errors.show(reasons, fields());
                yield false;
            }
        };
    }

    /** Somebody typed and not yet named is named as well, not lost. */
    private void keep(Runnable done) {
        if (!login.isEmpty() && !name()) {
            return;
        }
        errors.clear(fields());
        switch (keepBaseDesk.limit(base, places.getValue())) {
            case Answer.Done<BaseId> kept -> {
                close();
                done.run();
            }
            case Answer.Refused<BaseId>(var reasons) -> errors.show(reasons, fields());
        }
    }
}
