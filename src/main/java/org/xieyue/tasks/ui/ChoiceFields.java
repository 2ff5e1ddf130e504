package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;

/** Fields whose answers are offered: radio buttons as long as they are few, else a list to search. */
class ChoiceFields {

    private static final int MOST_RADIO_BUTTONS = 6;

    private final Wording wording;
    private final FieldWords words;

    ChoiceFields(Wording wording, FieldWords words) {
        this.wording = wording;
        this.words = words;
    }

    FormFields.Bound yesNo(String key, Field field) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(words.label(key, field));
        group.setItems(true, false);
        group.setItemLabelGenerator(this::yesOrNo);
        group.setHelperText(words.hint(key, field));
        FieldFactory.prepare(group, field);
        return new BoundField(
                group,
                group::getValue,
                raw -> group.setValue(raw == null ? null : Boolean.valueOf(raw.toString())),
                () -> group.getValue() == null ? "" : yesOrNo(group.getValue()));
    }

    private String yesOrNo(boolean yes) {
        return wording.say(yes ? "tasks.ui.yes" : "tasks.ui.no");
    }

    FormFields.Bound choice(String key, Field field) {
        Function<Option, String> label = option -> words.option(field, option);
        if (field.options().size() <= MOST_RADIO_BUTTONS) {
            RadioButtonGroup<Option> group = new RadioButtonGroup<>(words.label(key, field));
            group.setItems(field.options());
            group.setItemLabelGenerator(label::apply);
            group.setHelperText(words.hint(key, field));
            group.addClassName("stacked");
            FieldFactory.prepare(group, field);
            return chosen(group, group, field, label);
        }
        ComboBox<Option> box = new ComboBox<>(words.label(key, field));
        box.setItems(field.options());
        box.setItemLabelGenerator(label::apply);
        box.setHelperText(words.hint(key, field));
        FieldFactory.prepare(box, field);
        return chosen(box, box, field, label);
    }

    private static FormFields.Bound chosen(
            Component component, HasValue<?, Option> box, Field field, Function<Option, String> label) {
        return new BoundField(
                component,
                () -> box.getValue() == null ? null : box.getValue().value(),
                raw -> box.setValue(field.options().stream()
                        .filter(option -> option.value().equals(raw))
                        .findFirst()
                        .orElse(null)),
                () -> box.getValue() == null ? "" : label.apply(box.getValue()));
    }

    FormFields.Bound choices(String key, Field field) {
        CheckboxGroup<Option> group = new CheckboxGroup<>(words.label(key, field));
        group.setItems(field.options());
        group.setItemLabelGenerator(option -> words.option(field, option));
        group.setHelperText(words.hint(key, field));
        group.addClassName("stacked");
        FieldFactory.prepare(group, field);
        return new BoundField(
                group,
                () -> group.getValue().isEmpty()
                        ? null
                        : field.options().stream()
                                .filter(group.getValue()::contains)
                                .map(Option::value)
                                .toList(),
                raw -> group.setValue(among(field, raw)),
                () -> field.options().stream()
                        .filter(group.getValue()::contains)
                        .map(option -> words.option(field, option))
                        .collect(Collectors.joining(wording.say("tasks.ui.and"))));
    }

    private static Set<Option> among(Field field, @Nullable Object raw) {
        List<?> values = raw instanceof List<?> list ? list : List.of();
        return field.options().stream()
                .filter(option -> values.contains(option.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
