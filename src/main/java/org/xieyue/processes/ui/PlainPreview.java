package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnField.Option;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.Label;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;

/** The fields of a form, screen by screen, with the components in which they are filled in. */
record PlainPreview(Wording wording, ComponentTexts texts) implements FormPreview {

    @Override
    public Component of(DrawnForm form) {
        Div whole = new Div();
        whole.addClassName("stack");
        for (int screen = 1; screen <= form.screens().size(); screen++) {
            int number = screen;
            Label name = form.screens().get(screen - 1).name();
            if (name != null) {
                whole.add(new H3(wording.say(name)));
            }
            form.notes().stream()
                    .filter(note -> note.screen() == number)
                    .forEach(note -> whole.add(new Paragraph(wording.say(note.text()))));
            form.fields().stream().filter(field -> field.screen() == number).forEach(field -> whole.add(field(field)));
        }
        Div outcomes = new Div();
        outcomes.addClassNames("row", "wrap");
        if (!form.id().equals(DrawnForm.START)) {
            form.outcomes().forEach(outcome -> outcomes.add(new Button(wording.sayOr("outcome." + outcome, outcome))));
        }
        whole.add(outcomes);
        return whole;
    }

    private Component field(DrawnField field) {
        String label = field.required()
                ? wording.say(field.label())
                : wording.say("studio.form.optional", wording.say(field.label()));
        String hint = field.description() == null ? "" : wording.say(field.description());
        Component made = switch (field.kind()) {
            case TEXT -> helped(new TextField(label), hint);
            case NUMBER, MONEY -> number(field, label, hint);
            case LONG_TEXT -> {
                TextArea area = new TextArea(label);
                area.setHelperText(hint);
                yield area;
            }
            case DATE -> {
                DatePicker date = new DatePicker(label);
                date.setI18n(texts.datePicker());
                date.setHelperText(hint);
                yield date;
            }
            case YES_NO -> new Checkbox(label);
            case CHOICE -> {
                RadioButtonGroup<Option> options = new RadioButtonGroup<>(label);
                options.setItems(field.options());
                options.setItemLabelGenerator(option -> wording.say(option.label()));
                options.setHelperText(hint);
                yield options;
            }
            case MULTI_CHOICE -> {
                CheckboxGroup<Option> options = new CheckboxGroup<>(label);
                options.setItems(field.options());
                options.setItemLabelGenerator(option -> wording.say(option.label()));
                options.setHelperText(hint);
                yield options;
            }
            case DOCUMENTS -> papers(field, label);
        };
        if (made instanceof HasSize sized) {
            sized.setWidthFull();
        }
        return made;
    }

    private static TextField helped(TextField field, String hint) {
        field.setHelperText(hint);
        return field;
    }

    private static TextField number(DrawnField field, String label, String hint) {
        TextField number = helped(new TextField(label), hint);
        number.addClassName("number");
        if (field.kind() == org.xieyue.processes.forms.FieldKind.MONEY) {
            number.setPrefixComponent(new Span("¥"));
        }
        return number;
    }

    private Component papers(DrawnField field, String label) {
        List<String> kinds = field.papers().stream()
                .map(kind -> wording.sayOr("document.kind." + kind, kind))
                .toList();
        return new Div(new Span(label), new Paragraph(String.join(wording.say("studio.form.comma"), kinds)));
    }
}
