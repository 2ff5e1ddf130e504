package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import org.xieyue.clock.Deadline;
import org.xieyue.parties.PartyBoard.Seat;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** A representative leaves; the clock of the vacancy begins. */
class LeaveSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient PartyKit kit;
    private final transient CaseId caseId;
    private final transient Seat seat;
    private final transient Runnable done;
    private final DatePicker lastDay = new DatePicker();
    private final TextField reason = new TextField();
    private final ErrorSummary errors;

    LeaveSheet(PartyKit kit, CaseId caseId, Seat seat, Runnable done) {
        super(kit.wording(), kit.word("leave") + " · " + seat.name());
        this.kit = kit;
        this.caseId = caseId;
        this.seat = seat;
        this.done = done;
        errors = new ErrorSummary(kit.wording());
        lastDay.setLabel(kit.word("last-day"));
        lastDay.setValue(kit.wording().today());
        reason.setLabel(kit.word("reason"));
        Div form = new Div(errors, lastDay, reason);
        form.addClassName("stack");
        add(form);
        primary(kit.wording(), kit.word("leave"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("lastDay", lastDay, "reason", reason);
        errors.clear(fields);
        Answer<Deadline> answer = kit.leaveTable()
                .leave(
                        caseId,
                        seat.id(),
                        Objects.requireNonNullElse(
                                lastDay.getValue(), kit.wording().today()),
                        reason.getValue());
        switch (answer) {
            case Answer.Done<Deadline> left -> {
                close();
                done.run();
            }
            case Answer.Refused<Deadline>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
