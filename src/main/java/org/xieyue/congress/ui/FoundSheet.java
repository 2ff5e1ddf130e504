package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.FoundCongress;
import org.xieyue.congress.NewCongress;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Enters a congress for one term, with its wards. */
class FoundSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient FoundCongress foundCongress;
    private final transient Runnable done;
    private final Select<Union> union = new Select<>();
    private final TextField name = new TextField();
    private final Select<CongressKind> kind = new Select<>();
    private final IntegerField termNumber = new IntegerField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final IntegerField workers = new IntegerField();
    private final IntegerField women = new IntegerField();
    private final TextArea wards = new TextArea();
    private final ErrorSummary errors;

    FoundSheet(List<Union> unions, FoundCongress foundCongress, CongressWords words, Runnable done) {
        super(words.wording(), words.word("found"));
        this.foundCongress = foundCongress;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        union.setLabel(words.word("union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.setValue(unions.getFirst());
        name.setLabel(words.word("name"));
        kind.setLabel(words.word("kind"));
        kind.setItems(CongressKind.values());
        kind.setItemLabelGenerator(one -> words.word("kind." + one));
        kind.setValue(CongressKind.ENTERPRISE);
        termNumber.setLabel(words.word("term-number"));
        termNumber.setValue(1);
        from.setLabel(words.word("from"));
        from.setValue(words.wording().today());
        until.setLabel(words.word("until"));
        until.setValue(words.wording().today().plusYears(3).minusDays(1));
        workers.setLabel(words.word("workers"));
        women.setLabel(words.word("women"));
        wards.setLabel(words.word("wards"));
        wards.setHelperText(words.word("wards.hint"));
        wards.setWidthFull();
        Div form = new Div(errors, union, name, kind, termNumber, from, until, workers, women, wards);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("found"), this::save);
    }

    private void save() {
        Map<String, Component> fields =
                Map.of("name", name, "termNumber", termNumber, "until", until, "workers", workers, "wards", wards);
        errors.clear(fields);
        NewCongress congress = new NewCongress(
                union.getValue().id(),
                name.getValue(),
                kind.getValue(),
                number(termNumber),
                Objects.requireNonNullElse(from.getValue(), java.time.LocalDate.EPOCH),
                Objects.requireNonNullElse(until.getValue(), java.time.LocalDate.EPOCH),
                number(workers),
                number(women),
                wards());
        switch (foundCongress.found(congress)) {
            case Answer.Done<CongressId> founded -> {
                close();
                done.run();
            }
            case Answer.Refused<CongressId>(var reasons) -> errors.show(reasons, fields);
        }
    }

    private List<NewCongress.Ward> wards() {
        List<NewCongress.Ward> read = new ArrayList<>();
        for (String line :
                wards.getValue().lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.replace('，', ',').split(",", 2);
            String seats = parts.length == 2 ? parts[1].strip() : "";
            read.add(new NewCongress.Ward(parts[0].strip(), seats.matches("\\d{1,4}") ? Integer.parseInt(seats) : 0));
        }
        return read;
    }

    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
