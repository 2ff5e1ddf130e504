package org.xieyue.jurisdictions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.jurisdictions.ParameterKind;
import org.xieyue.jurisdictions.ParameterRow;
import org.xieyue.jurisdictions.RecordParameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** Records a value for a place from a day on. */
class ParameterSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient ParameterBoard board;
    private final transient RecordParameter recordParameter;
    private final transient Wording wording;
    private final transient Jurisdiction place;
    private final transient Runnable done;
    private final Select<String> key = new Select<>();
    private final TextField value = new TextField();
    private final DatePicker from = new DatePicker();
    private final TextField source = new TextField();
    private final RadioButtonGroup<ParameterRow.Mark> mark = new RadioButtonGroup<>();
    private final ErrorSummary errors;

    ParameterSheet(
            ParameterBoard board,
            RecordParameter recordParameter,
            Wording wording,
            ComponentTexts componentTexts,
            Jurisdiction place,
            Runnable done) {
        super(wording, wording.say("jurisdictions.add.title", place.name()));
        this.board = board;
        this.recordParameter = recordParameter;
        this.wording = wording;
        this.place = place;
        this.done = done;
        errors = new ErrorSummary(wording);
        ParameterWords words = new ParameterWords(wording);
        key.setLabel(wording.say("jurisdictions.parameter"));
        key.setItems(board.keys());
        key.setItemLabelGenerator(words::name);
        key.addValueChangeListener(change -> hint());
        value.setLabel(wording.say("jurisdictions.value"));
        from.setLabel(wording.say("jurisdictions.from"));
        from.setI18n(componentTexts.datePicker());
        from.setLocale(wording.locale());
        from.setValue(wording.today());
        source.setLabel(wording.say("jurisdictions.source"));
        source.setHelperText(wording.say("jurisdictions.source.hint"));
        mark.setLabel(wording.say("jurisdictions.mark"));
        mark.setItems(ParameterRow.Mark.values());
        mark.setItemLabelGenerator(one -> wording.say("jurisdictions.mark." + one));
        mark.setValue(ParameterRow.Mark.CONFIRMED);
        Span kept = new Span(wording.say("jurisdictions.add.kept"));
        kept.addClassName("soft");
        com.vaadin.flow.component.html.Div form =
                new com.vaadin.flow.component.html.Div(errors, kept, key, value, from, source, mark);
        form.addClassName("stack");
        add(form);
        primary(wording, wording.say("ui.save"), this::save);
    }

    private void hint() {
        String chosen = key.getValue();
        if (chosen != null) {
            ParameterKind kind = board.kindOf(chosen);
            value.setHelperText(wording.say("jurisdictions.hint." + kind.form(), String.join(", ", kind.choices())));
        }
    }

    private void save() {
        Map<String, Component> fields = Map.of("key", key, "value", value, "effectiveFrom", from, "source", source);
        errors.clear(fields);
        Answer<ParameterRow> answer = recordParameter.record(
                place.key(),
                Objects.requireNonNullElse(key.getValue(), ""),
                from.getValue(),
                value.getValue(),
                source.getValue(),
                mark.getValue());
        switch (answer) {
            case Answer.Done<ParameterRow> recorded -> {
                close();
                done.run();
            }
            case Answer.Refused<ParameterRow>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
