package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.EndAgreement;
import org.xieyue.agreements.EndAgreement.Ground;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Ends an agreement before its term. */
class EndSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    EndSheet(AgreementRow row, EndAgreement endAgreement, AgreementWords words, Runnable done) {
        super(words.wording(), words.word("end"));
        ErrorSummary errors = new ErrorSummary(words.wording());
        Select<Ground> ground = new Select<>();
        ground.setLabel(words.word("ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(one -> words.name("ground", one));
        DatePicker last = new DatePicker(words.word("last-day"));
        last.setValue(words.wording().today());
        TextArea reason = new TextArea(words.word("reason"));
        reason.setWidthFull();
        Div form = new Div(errors, ground, last, reason);
        form.addClassName("stack");
        add(form);
        Map<String, Component> fields = Map.of("ground", ground, "on", last, "reason", reason);
        primary(words.wording(), words.word("end"), () -> {
            errors.clear(fields);
            switch (endAgreement.end(row.id(), ground.getValue(), reason.getValue(), last.getValue())) {
                case Answer.Done<AgreementRow> ended -> {
                    close();
                    done.run();
                }
                case Answer.Refused<AgreementRow>(var reasons) -> errors.show(reasons, fields);
            }
        });
    }
}
