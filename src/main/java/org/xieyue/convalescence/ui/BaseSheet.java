package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.KeepBases;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Approves a base with its price. */
class BaseSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient KeepBases keepBases;
    private final transient Runnable done;
    private final Select<Union> union = new Select<>();
    private final TextField name = new TextField();
    private final TextField place = new TextField();
    private final BigDecimalField day = new BigDecimalField();
    private final ErrorSummary errors;

    BaseSheet(List<Union> unions, KeepBases keepBases, TripWords words, Runnable done) {
        super(words.wording(), words.word("base"));
        this.keepBases = keepBases;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        union.setLabel(words.word("who"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.setValue(unions.getFirst());
        name.setLabel(words.word("base.name"));
        place.setLabel(words.word("base.place"));
        place.setHelperText(words.word("base.place.hint"));
        day.setLabel(words.word("base.day"));
        add(List.of(errors, union, name, place, day));
        primary(words.wording(), words.word("base.approve"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("name", name, "place", place, "day", day);
        errors.clear(fields);
        Answer<BaseId> answer = keepBases.approve(
                union.getValue().id(), name.getValue(), place.getValue().strip(), Amounts.of(day));
        switch (answer) {
            case Answer.Done<BaseId> approved -> {
                close();
                done.run();
            }
            case Answer.Refused<BaseId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
