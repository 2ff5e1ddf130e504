package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.xieyue.processes.play.Examples;
import org.xieyue.processes.play.Examples.ExampleCase;
import org.xieyue.processes.play.PlayScript;
import org.xieyue.processes.play.Scenery;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** Which case is played: one click takes an example with all that it is opened with; each value can be another one. */
@org.springframework.stereotype.Component
class ExampleCard {

    private final PlayTexts texts;
    private final Wording wording;

    ExampleCard(PlayTexts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    /** @param begin is given the example and how the case is opened */
    Component of(Scenery scenery, Examples examples, BiConsumer<ExampleCase, PlayScript> begin) {
        Map<String, ComboBox<String>> fields = new LinkedHashMap<>();
        examples.fields().forEach((name, values) -> fields.put(name, field(scenery, name, values)));
        Select<ExampleCase> example = new Select<>();
        example.setLabel(wording.say("play.ui.example"));
        example.setItems(examples.cases());
        example.setItemLabelGenerator(this::said);
        example.addValueChangeListener(change -> {
            fill(fields, change.getValue());
            begin.accept(change.getValue(), opening(fields, change.getValue()));
        });
        example.setValue(examples.first());
        Button open = new Button(
                wording.say("play.ui.example.open"),
                click -> begin.accept(example.getValue(), opening(fields, example.getValue())));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div();
        row.addClassNames("row", "wrap", "baseline");
        fields.values().forEach(row::add);
        row.add(open);
        Span what = new Span(wording.say("play.ui.example.what"));
        what.addClassName("soft");
        Card card = new Card(wording.say("play.ui.example.title"), what, example, row);
        card.addClassName("stack");
        return card;
    }

    private String said(ExampleCase example) {
        String name = example.name();
        return name == null ? wording.say("play.ui.example.guess") : wording.label(name);
    }

    private ComboBox<String> field(Scenery scenery, String name, List<String> values) {
        ComboBox<String> field = new ComboBox<>(texts.variable(scenery, name));
        field.setAllowCustomValue(true);
        field.setItemLabelGenerator(value -> texts.value(scenery, name, value));
        field.setItems(values);
        field.addCustomValueSetListener(custom -> field.setValue(custom.getDetail()));
        return field;
    }

    private static void fill(Map<String, ComboBox<String>> fields, ExampleCase example) {
        fields.forEach((name, field) -> field.setValue(example.script().values().get(name)));
    }

    private static PlayScript opening(Map<String, ComboBox<String>> fields, ExampleCase example) {
        Map<String, String> values = new TreeMap<>();
        fields.forEach((name, field) -> {
            if (field.getValue() != null) {
                values.put(name, field.getValue());
            }
        });
        return new PlayScript(example.script().startsAt(), values, List.of());
    }
}
