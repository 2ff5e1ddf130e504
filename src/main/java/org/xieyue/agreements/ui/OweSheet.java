package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.NewObligation;
import org.xieyue.agreements.Obligation.Party;
import org.xieyue.agreements.ObligationId;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Makes an obligation out of a clause. */
class OweSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final Select<Clause> clause = new Select<>();
    private final TextField what = new TextField();
    private final Select<Party> owedBy = new Select<>();
    private final IntegerField everyMonths = new IntegerField();
    private final DatePicker first = new DatePicker();

    OweSheet(AgreementRow row, List<Clause> clauses, WatchObligations watch, AgreementWords words, Runnable done) {
        super(words.wording(), words.word("owe"));
        ErrorSummary errors = new ErrorSummary(words.wording());
        clause.setLabel(words.word("clause"));
        clause.setItems(clauses);
        clause.setItemLabelGenerator(one -> (one.number() + " " + one.title()).strip());
        clause.setValue(clauses.getFirst());
        what.setLabel(words.word("what"));
        what.setHelperText(words.word("what.hint"));
        owedBy.setLabel(words.word("owed-by"));
        owedBy.setItems(Party.values());
        owedBy.setItemLabelGenerator(one -> words.name("party", one));
        owedBy.setValue(Party.EMPLOYERS);
        everyMonths.setLabel(words.word("rhythm"));
        everyMonths.setHelperText(words.word("rhythm.hint"));
        everyMonths.setValue(12);
        first.setLabel(words.word("first-due-on"));
        first.setValue(words.wording().today().plusMonths(1));
        Div form = new Div(errors, clause, what, owedBy, everyMonths, first);
        form.addClassName("stack");
        add(form);
        Map<String, Component> fields =
                Map.of("clause", clause, "what", what, "everyMonths", everyMonths, "firstDueOn", first);
        primary(words.wording(), words.word("owe"), () -> {
            errors.clear(fields);
            switch (watch.owe(row.id(), owed())) {
                case Answer.Done<ObligationId> entered -> {
                    close();
                    done.run();
                }
                case Answer.Refused<ObligationId>(var reasons) -> errors.show(reasons, fields);
            }
        });
    }

    private NewObligation owed() {
        return new NewObligation(
                clause.getValue().key(),
                what.getValue(),
                owedBy.getValue(),
                null,
                Objects.requireNonNullElse(everyMonths.getValue(), -1),
                Objects.requireNonNullElse(first.getValue(), LocalDate.EPOCH),
                null);
    }
}
