package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.convalescence.EarlierTripId;
import org.xieyue.convalescence.EnterEarlierTrip;
import org.xieyue.convalescence.NewEarlierTrip;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Enters a trip that a member took before. */
class EarlierTripSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient EnterEarlierTrip enterEarlierTrip;
    private final transient Runnable done;
    private final ComboBox<Union> union = new ComboBox<>();
    private final ComboBox<Account> person = new ComboBox<>();
    private final DatePicker startedOn = new DatePicker();
    private final IntegerField days = new IntegerField();
    private final Checkbox crossProvince = new Checkbox();
    private final BigDecimalField paid = new BigDecimalField();
    private final TextField place = new TextField();
    private final TextField evidence = new TextField();
    private final ErrorSummary errors;

    EarlierTripSheet(
            List<Union> unions, Accounts accounts, EnterEarlierTrip enterEarlierTrip, TripWords words, Runnable done) {
        super(words.wording(), words.word("earlier.enter"));
        this.enterEarlierTrip = enterEarlierTrip;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        union.setLabel(words.word("union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.addValueChangeListener(change -> {
            Union chosen = change.getValue();
            person.setItems(chosen == null ? List.of() : accounts.holdersOf(Role.WORKER, chosen.id()));
        });
        union.setValue(unions.getLast());
        person.setLabel(words.word("earlier.person"));
        person.setItemLabelGenerator(one -> one.name() + "（" + one.login() + "）");
        startedOn.setLabel(words.word("earlier.started"));
        startedOn.setMax(words.wording().today().minusDays(1));
        days.setLabel(words.word("earlier.days"));
        crossProvince.setLabel(words.word("earlier.cross"));
        paid.setLabel(words.word("earlier.paid.field"));
        place.setLabel(words.word("earlier.place"));
        evidence.setLabel(words.word("earlier.evidence"));
        evidence.setHelperText(words.word("earlier.evidence.hint"));
        List<Component> parts = List.of(errors, union, person, startedOn, days, crossProvince, paid, place, evidence);
        add(parts);
        primary(words.wording(), words.word("earlier.save"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of(
                "person", person,
                "startedOn", startedOn,
                "days", days,
                "paid", paid,
                "place", place,
                "evidence", evidence);
        errors.clear(fields);
        Account who = person.getValue();
        Union at = union.getValue();
        NewEarlierTrip trip = new NewEarlierTrip(
                who == null ? "" : who.login(),
                Objects.requireNonNullElse(startedOn.getValue(), LocalDate.EPOCH),
                Objects.requireNonNullElse(days.getValue(), 0),
                crossProvince.getValue(),
                Amounts.of(paid),
                place.getValue(),
                evidence.getValue());
        if (at == null) {
            union.focus();
            return;
        }
        switch (enterEarlierTrip.enter(at.id(), trip)) {
            case Answer.Done<EarlierTripId> entered -> {
                close();
                done.run();
            }
            case Answer.Refused<EarlierTripId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
