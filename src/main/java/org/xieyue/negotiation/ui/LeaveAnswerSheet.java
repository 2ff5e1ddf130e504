package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.LeaveAnswer;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.TableView;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** The chief's answer to a request for leave: granted, granted but not so far, or refused with the reason. */
class LeaveAnswerSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private enum How {
        GRANTED,
        NARROWED,
        REFUSED
    }

    private final transient KeepAims keepAims;
    private final transient TableView view;
    private final transient OwnNotes.Mandate asked;
    private final transient Runnable done;
    private final RadioButtonGroup<How> how = new RadioButtonGroup<>();
    private final BigDecimalField amount = new BigDecimalField();
    private final TextArea words = new TextArea();
    private final ErrorSummary errors;

    LeaveAnswerSheet(TableKit kit, TableView view, OwnNotes.Mandate asked, String request, Runnable done) {
        super(kit.words().wording(), kit.words().word("leave.answer"));
        this.keepAims = kit.keepAims();
        this.view = view;
        this.asked = asked;
        this.done = done;
        errors = new ErrorSummary(kit.words().wording());
        how.setLabel(kit.words().word("leave.how"));
        how.setItems(How.values());
        how.setItemLabelGenerator(one -> kit.words().word("leave." + one.name()));
        how.setValue(How.GRANTED);
        how.addValueChangeListener(change -> fit());
        amount.setLabel(kit.words().word("leave.amount"));
        amount.setValue(asked.amount());
        words.setLabel(kit.words().word("leave.words"));
        words.setHelperText(kit.words().word("leave.words.hint"));
        words.setWidthFull();
        Div form = new Div(errors, new Paragraph(request), how, amount, words);
        form.addClassName("stack");
        add(form);
        primary(kit.words().wording(), kit.words().word("leave.send"), this::send);
        fit();
    }

    private void fit() {
        amount.setVisible(how.getValue() == How.NARROWED);
    }

    private void send() {
        Map<String, Component> fields = Map.of("amount", amount, "words", words);
        errors.clear(fields);
        LeaveAnswer answer = switch (how.getValue()) {
            case GRANTED -> new LeaveAnswer(true, null, words.getValue());
            case NARROWED -> new LeaveAnswer(true, amount.getValue(), words.getValue());
            case REFUSED -> LeaveAnswer.refused(words.getValue());
        };
        switch (keepAims.decideMandate(view.caseId(), asked.id(), answer)) {
            case Answer.Done<UUID> decided -> {
                close();
                done.run();
            }
            case Answer.Refused<UUID>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
