package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.xieyue.documents.DocumentId;
import org.xieyue.parties.MandateId;
import org.xieyue.parties.PartyBoard.Seat;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** A chief's mandate begins or ends, or a paper is filed for a seat. */
class MandateSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    enum What {
        CHIEF("make-chief"),
        PAPER("file-paper"),
        END_CHIEF("end-chief");

        private final String word;

        What(String word) {
            this.word = word;
        }
    }

    private final transient PartyKit kit;
    private final transient CaseId caseId;
    private final transient Seat seat;
    private final What what;
    private final transient Runnable done;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final PaperField mandate;
    private final ErrorSummary errors;

    MandateSheet(PartyKit kit, CaseId caseId, Seat seat, What what, Runnable done) {
        super(kit.wording(), kit.word(what.word) + " · " + seat.name());
        this.kit = kit;
        this.caseId = caseId;
        this.seat = seat;
        this.what = what;
        this.done = done;
        errors = new ErrorSummary(kit.wording());
        mandate = new PaperField(kit, caseId, "mandate", "mandate", false, errors);
        Div form = new Div(errors);
        form.addClassName("stack");
        LocalDate today = kit.wording().today();
        if (what == What.END_CHIEF) {
            until.setLabel(kit.word("last-day"));
            until.setValue(today);
            form.add(until);
        } else {
            from.setLabel(kit.word("from"));
            from.setValue(today);
            until.setLabel(kit.word("until-date"));
            form.add(from, until, mandate);
            boolean chief = what == What.CHIEF || seat.chief();
            form.add(kit.draft(
                    "print-mandate", () -> kit.printMandate().mandate(caseId, seat.side(), seat.id(), chief)));
        }
        add(form);
        primary(kit.wording(), kit.word(what.word), this::save);
    }

    private void save() {
        Map<String, Component> fields =
                Map.of("from", from, "until", until, "lastDay", until, "mandate", mandate.field());
        errors.clear(fields);
        switch (act()) {
            case Answer.Done<MandateId> made -> {
                close();
                done.run();
            }
            case Answer.Refused<MandateId>(var reasons) -> errors.show(reasons, fields);
        }
    }

    private Answer<MandateId> act() {
        LocalDate today = kit.wording().today();
        LocalDate first = Objects.requireNonNullElse(from.getValue(), today);
        DocumentId paper = mandate.chosen();
        return switch (what) {
            case END_CHIEF ->
                kit.chooseChief().end(caseId, seat.side(), Objects.requireNonNullElse(until.getValue(), today));
            case CHIEF -> kit.chooseChief().choose(caseId, seat.id(), first, until.getValue(), paper);
            case PAPER ->
                paper == null
                        ? Answer.refused(Refusal.ofField("mandate", "parties.paper-missing"))
                        : kit.fileMandate().file(caseId, seat.id(), paper, first, until.getValue());
        };
    }
}
