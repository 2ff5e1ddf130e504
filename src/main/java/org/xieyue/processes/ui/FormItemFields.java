package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.FormDesign;
import org.xieyue.processes.forms.FormItem;
import org.xieyue.processes.forms.FormItem.Role;
import org.xieyue.processes.forms.Said;
import org.xieyue.processes.forms.Said.Choice;
import org.xieyue.shared.ui.Wording;

/** What can be said of one item of a form, or of the form as a whole. */
final class FormItemFields {

    private static final int PAUSE_MILLIS = 300;

    private final Wording wording;
    private Said said = new Said(null, "", "", "", "", "", false, "", "", List.of(), "");

    FormItemFields(Wording wording) {
        this.wording = wording;
    }

    /** Which ways the task can end. */
    Component outcomes(FormDesign design, boolean editable, Consumer<List<String>> changed) {
        Div part = new Div(new H3(wording.say("studio.form.outcomes")), soft(wording.say("studio.form.outcomes.hint")));
        part.addClassName("stack");
        List<String> now = design.outcomes();
        DrawnForm.OUTCOMES.stream().sorted().forEach(outcome -> {
            Checkbox box = new Checkbox(wording.sayOr("outcome." + outcome, outcome), now.contains(outcome));
            box.setReadOnly(!editable);
            box.addValueChangeListener(change -> {
                List<String> next = new ArrayList<>(now);
                next.remove(outcome);
                if (change.getValue()) {
                    next.add(outcome);
                }
                changed.accept(next);
            });
            part.add(box);
        });
        return part;
    }

    Component of(FormItem item, Said is, boolean editable, Consumer<Said> say, Consumer<FieldKind> become) {
        said = is;
        Consumer<Said> tell = now -> {
            said = now;
            say.accept(now);
        };
        Div part = new Div();
        part.addClassName("stack");
        if (item.role() == Role.LOOKS) {
            part.add(soft(wording.say("studio.form.LOOKS.hint")));
            return part;
        }
        FieldKind kind = is.kind();
        if (kind != null) {
            Select<FieldKind> kinds = new Select<>();
            kinds.setLabel(wording.say("studio.form.kind"));
            kinds.setItems(FieldKind.values());
            kinds.setItemLabelGenerator(each -> wording.say("studio.form.kind." + each));
            kinds.setValue(kind);
            kinds.setReadOnly(!editable);
            kinds.addValueChangeListener(change -> become.accept(change.getValue()));
            part.add(kinds);
        }
        part.add(
                text("zh", is.zh(), editable, value -> tell.accept(said.label(value, said.en()))),
                text("en", is.en(), editable, value -> tell.accept(said.label(said.zh(), value))));
        if (kind != null) {
            ofField(part, kind, is, editable, tell);
        }
        return part;
    }

    private void ofField(Div part, FieldKind kind, Said is, boolean editable, Consumer<Said> tell) {
        part.add(
                text("hint.zh", is.hintZh(), editable, value -> tell.accept(said.hint(value, said.hintEn()))),
                text("hint.en", is.hintEn(), editable, value -> tell.accept(said.hint(said.hintZh(), value))));
        TextField key = text("key", is.key(), editable, value -> tell.accept(said.key(value.strip())));
        key.setHelperText(wording.say(kind.isVariable() ? "studio.form.key.hint" : "studio.form.key.private"));
        Checkbox required = new Checkbox(wording.say("studio.form.required"), is.required());
        named(required, "required");
        required.setReadOnly(!editable);
        required.addValueChangeListener(change -> tell.accept(said.required(change.getValue())));
        part.add(key, required);
        boolean characters = kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT;
        if (characters || kind == FieldKind.NUMBER || kind == FieldKind.MONEY) {
            String unit = characters ? ".characters" : kind == FieldKind.MONEY ? ".yuan" : "";
            part.add(
                    text("least", unit, is.least(), editable, value -> tell.accept(said.limits(value, said.most()))),
                    text("most", unit, is.most(), editable, value -> tell.accept(said.limits(said.least(), value))));
        }
        if (kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE) {
            Div choices = new Div();
            choices.addClassName("stack");
            choices(choices, editable, tell);
            part.add(choices);
        }
        if (kind == FieldKind.DOCUMENTS) {
            TextField papers = text("papers", is.papers(), editable, value -> tell.accept(said.papers(value)));
            papers.setHelperText(wording.say("studio.form.papers.hint"));
            part.add(papers);
        }
    }

    private void choices(Div part, boolean editable, Consumer<Said> tell) {
        part.removeAll();
        part.add(new H3(wording.say("studio.form.choices")));
        for (int i = 0; i < said.choices().size(); i++) {
            int at = i;
            Choice choice = said.choices().get(i);
            Div row = new Div(
                    choice(
                            "zh",
                            at,
                            choice.zh(),
                            editable,
                            value -> replace(at, new Choice(now(at).value(), value, now(at).en()), tell)),
                    choice(
                            "en",
                            at,
                            choice.en(),
                            editable,
                            value -> replace(at, new Choice(now(at).value(), now(at).zh(), value), tell)),
                    choice(
                            "value",
                            at,
                            choice.value(),
                            editable,
                            value -> replace(at, new Choice(value.strip(), now(at).zh(), now(at).en()), tell)));
            row.addClassNames("row", "form-choice");
            if (editable) {
                Button remove = new Button("×", click -> {
                    List<Choice> next = new ArrayList<>(said.choices());
                    next.remove(at);
                    tell.accept(said.choices(next));
                    choices(part, true, tell);
                });
                remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
                remove.setAriaLabel(wording.say("studio.form.choice.remove"));
                row.add(remove);
            }
            part.add(row);
        }
        if (editable) {
            Button add = new Button("+ " + wording.say("studio.form.choice"), click -> {
                List<Choice> next = new ArrayList<>(said.choices());
                int number = next.size() + 1;
                next.add(new Choice("option" + number, wording.say("studio.form.choice.new", number), ""));
                tell.accept(said.choices(next));
                choices(part, true, tell);
            });
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            part.add(add);
        }
    }

    private Choice now(int at) {
        return said.choices().get(at);
    }

    private void replace(int at, Choice choice, Consumer<Said> tell) {
        List<Choice> next = new ArrayList<>(said.choices());
        next.set(at, choice);
        tell.accept(said.choices(next));
    }

    private TextField choice(String name, int at, String value, boolean editable, Consumer<String> changed) {
        TextField field = text("choice." + name, value, editable, changed);
        named(field, "choice." + at + "." + name);
        return field;
    }

    private TextField text(String name, String value, boolean editable, Consumer<String> changed) {
        return text(name, "", value, editable, changed);
    }

    private TextField text(String name, String unit, String value, boolean editable, Consumer<String> changed) {
        TextField field = new TextField(wording.say("studio.form." + name + unit));
        named(field, name);
        field.setValue(value);
        field.setWidthFull();
        field.setReadOnly(!editable);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(change.getValue());
            }
        });
        return field;
    }

    /** As the browser remembers what was typed into it. */
    private static void named(Component field, String name) {
        field.getElement().setAttribute("data-field", name);
    }

    /** What the server has in each field, by its name. */
    static Map<String, Object> kept(Said said) {
        Map<String, Object> kept = new HashMap<>(Map.of(
                "zh", said.zh(),
                "en", said.en(),
                "hint.zh", said.hintZh(),
                "hint.en", said.hintEn(),
                "key", said.key(),
                "required", said.required(),
                "least", said.least(),
                "most", said.most(),
                "papers", said.papers()));
        for (int at = 0; at < said.choices().size(); at++) {
            Choice choice = said.choices().get(at);
            kept.put("choice." + at + ".zh", choice.zh());
            kept.put("choice." + at + ".en", choice.en());
            kept.put("choice." + at + ".value", choice.value());
        }
        return kept;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
