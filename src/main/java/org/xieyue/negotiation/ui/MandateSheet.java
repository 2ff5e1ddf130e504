package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Asks the own chief for leave to go below the floor. */
class MandateSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient KeepAims keepAims;
    private final transient TableView view;
    private final transient Row row;
    private final transient Runnable done;
    private final BigDecimalField amount = new BigDecimalField();
    private final TextArea reason = new TextArea();
    private final ErrorSummary errors;

    MandateSheet(TableKit kit, TableView view, Row row, Runnable done) {
        super(kit.words().wording(), kit.words().word("mandate.title", row.number()));
        this.keepAims = kit.keepAims();
        this.view = view;
        this.row = row;
        this.done = done;
        errors = new ErrorSummary(kit.words().wording());
        amount.setLabel(kit.words().word("mandate.amount"));
        reason.setLabel(kit.words().word("mandate.reason"));
        reason.setWidthFull();
        Div form = new Div(errors, amount, reason);
        form.addClassName("stack");
        add(form);
        primary(kit.words().wording(), kit.words().word(view.chief() ? "own.grant" : "own.ask"), this::ask);
    }

    private void ask() {
        Map<String, Component> fields = Map.of("amount", amount, "reason", reason);
        errors.clear(fields);
        BigDecimal down = amount.getValue();
        Answer<UUID> answer = down == null
                ? Answer.refused(Refusal.ofField("amount", "negotiation.bad-amount"))
                : keepAims.askMandate(view.caseId(), row.key(), down, reason.getValue());
        switch (answer) {
            case Answer.Done<UUID> asked -> {
                close();
                done.run();
            }
            case Answer.Refused<UUID>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
