package org.xieyue.tasks.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;

/** Makes the component for each type of field, with label and hint from the translations. Nothing is checked before submitting. */
class FieldFactory {

    private static final int PAUSE_MILLIS = 1_000;
    private static final int MOST_RADIO_BUTTONS = 6;

    private final Wording wording;
    private final ComponentTexts texts;
    private final UploadTarget uploads;

    FieldFactory(Wording wording, ComponentTexts texts, UploadTarget uploads) {
        this.wording = wording;
        this.texts = texts;
        this.uploads = uploads;
    }

    private record BoundField(
            Component component,
            Supplier<@Nullable Object> read,
            Consumer<@Nullable Object> write,
            Supplier<String> said)
            implements FormFields.Bound {
        @Override
        public @Nullable Object raw() {
            return read.get();
        }

        @Override
        public void show(@Nullable Object raw) {
            write.accept(raw);
        }

        @Override
        public String words() {
            return said.get();
        }
    }

    FormFields.Bound field(String form, Field field) {
        String key = "form." + form.replace('/', '.') + "." + field.name();
        return switch (field.type()) {
            case TEXT -> text(key, field);
            case NUMBER -> number(key, field, false);
            case MONEY -> number(key, field, true);
            case LONG_TEXT -> longText(key, field);
            case DATE -> date(key, field);
            case YES_NO -> yesNo(key, field);
            case CHOICE -> choice(key, field);
            case MULTI_CHOICE -> choices(key, field);
            case DOCUMENTS -> documents(key, field);
        };
    }

    String label(String form, Field field) {
        return wording.say("form." + form.replace('/', '.') + "." + field.name());
    }

    private String labelled(String key, Field field) {
        return field.required() ? wording.say(key) : wording.say("tasks.ui.optional", wording.say(key));
    }

    private String hint(String key) {
        return wording.sayOr(key + ".hint", "");
    }

    private FormFields.Bound text(String key, Field field) {
        TextField text = new TextField(labelled(key, field));
        if (field.max() != null) {
            text.setMaxLength(field.max().intValue());
        }
        return typed(text, key, field);
    }

    private FormFields.Bound number(String key, Field field, boolean money) {
        TextField number = new TextField(labelled(key, field));
        number.getElement().setAttribute("inputmode", "decimal");
        number.setAllowedCharPattern("[0-9.\\-]");
        number.addClassName("number");
        if (money) {
            number.setPrefixComponent(new Span("¥"));
        }
        return typed(number, key, field);
    }

    private FormFields.Bound typed(TextField field, String key, Field contract) {
        field.setHelperText(hint(key));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        prepare(field, contract);
        return new BoundField(
                field,
                () -> blankIsNull(field.getValue()),
                raw -> field.setValue(raw == null ? "" : plain(raw)),
                () -> contract.type() == FormContract.Type.MONEY ? amount(field.getValue()) : field.getValue());
    }

    /** As people read it; what is no amount stays as it was typed and is refused when it is sent. */
    private String amount(String typed) {
        return typed.matches("\\d{1,12}(\\.\\d{1,2})?") ? wording.money(Yuan.of(typed)) : typed;
    }

    private FormFields.Bound longText(String key, Field field) {
        TextArea area = new TextArea(labelled(key, field));
        area.setHelperText(hint(key));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        area.setMinRows(3);
        if (field.max() != null) {
            area.setMaxLength(field.max().intValue());
        }
        prepare(area, field);
        return new BoundField(
                area,
                () -> blankIsNull(area.getValue()),
                raw -> area.setValue(raw == null ? "" : plain(raw)),
                area::getValue);
    }

    private FormFields.Bound date(String key, Field field) {
        TypedDate date = new TypedDate(labelled(key, field));
        date.setHelperText(hint(key));
        date.setI18n(texts.datePicker());
        date.setLocale(wording.locale());
        date.setInitialPosition(wording.today());
        prepare(date, field);
        return new BoundField(
                date,
                date::raw,
                raw -> date.setValue(raw == null ? null : LocalDate.parse(raw.toString())),
                () -> date.getValue() == null ? "" : wording.date(date.getValue()));
    }

    /** What was typed but is no date is handed on, so that it is refused by name instead of being forgotten. */
    private static class TypedDate extends DatePicker {
        TypedDate(String label) {
            super(label);
        }

        @Nullable
        Object raw() {
            if (getValue() != null) {
                return getValue().toString();
            }
            return isInputUnparsable() ? "?" : null;
        }
    }

    private FormFields.Bound yesNo(String key, Field field) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(labelled(key, field));
        group.setItems(true, false);
        group.setItemLabelGenerator(this::yesOrNo);
        group.setHelperText(hint(key));
        prepare(group, field);
        return new BoundField(
                group,
                group::getValue,
                raw -> group.setValue(raw == null ? null : Boolean.valueOf(raw.toString())),
                () -> group.getValue() == null ? "" : yesOrNo(group.getValue()));
    }

    private String yesOrNo(boolean yes) {
        return wording.say(yes ? "tasks.ui.yes" : "tasks.ui.no");
    }

    private FormFields.Bound choice(String key, Field field) {
        Function<Option, String> label = option -> label(field, option);
        if (field.options().size() <= MOST_RADIO_BUTTONS) {
            RadioButtonGroup<Option> group = new RadioButtonGroup<>(labelled(key, field));
            group.setItems(field.options());
            group.setItemLabelGenerator(label::apply);
            group.setHelperText(hint(key));
            group.addClassName("stacked");
            prepare(group, field);
            return chosen(group, group, field, label);
        }
        ComboBox<Option> box = new ComboBox<>(labelled(key, field));
        box.setItems(field.options());
        box.setItemLabelGenerator(label::apply);
        box.setHelperText(hint(key));
        prepare(box, field);
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

    private FormFields.Bound choices(String key, Field field) {
        CheckboxGroup<Option> group = new CheckboxGroup<>(labelled(key, field));
        group.setItems(field.options());
        group.setItemLabelGenerator(option -> label(field, option));
        group.setHelperText(hint(key));
        group.addClassName("stacked");
        prepare(group, field);
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
                        .map(option -> label(field, option))
                        .collect(Collectors.joining(wording.say("tasks.ui.and"))));
    }

    private static Set<Option> among(Field field, @Nullable Object raw) {
        List<?> values = raw instanceof List<?> list ? list : List.of();
        return field.options().stream()
                .filter(option -> values.contains(option.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private FormFields.Bound documents(String key, Field field) {
        DocumentsField documents = new DocumentsField(wording, texts, kinds(field), uploads);
        documents.setLabel(labelled(key, field));
        documents.setHelperText(hint(key));
        return new BoundField(
                documents,
                () -> documents.getValue() == null || documents.getValue().isEmpty() ? null : documents.getValue(),
                raw -> documents.setValue(strings(raw)),
                () -> String.join(wording.say("tasks.ui.and"), documents.names().values()));
    }

    private static List<String> strings(@Nullable Object raw) {
        return raw instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static List<String> kinds(Field field) {
        return field.options().isEmpty()
                ? List.of(kind(field.name()))
                : field.options().stream().map(Option::value).toList();
    }

    /** {@code incomeProof} holds documents of the kind {@code income-proof}. */
    static String kind(String fieldName) {
        return fieldName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private String label(Field field, Option option) {
        String given = option.label();
        return given == null ? wording.say("option." + field.name() + "." + option.value()) : given;
    }

    private static void prepare(AbstractField<?, ?> field, Field contract) {
        field.setRequiredIndicatorVisible(contract.required());
        if (field instanceof HasValidation checked) {
            checked.setManualValidation(true);
        }
        if (field instanceof HasSize sized && !(field instanceof DatePicker)) {
            sized.setWidthFull();
        }
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String plain(Object raw) {
        return raw instanceof java.math.BigDecimal number ? number.toPlainString() : raw.toString();
    }
}
