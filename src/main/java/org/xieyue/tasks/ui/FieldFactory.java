package org.xieyue.tasks.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;

/** Makes the component for each type of field, with label and hint from the translations. Nothing is checked before submitting. */
class FieldFactory {

    private static final int PAUSE_MILLIS = 1_000;

    private final Wording wording;
    private final ComponentTexts texts;
    private final UploadTarget uploads;
    private final FieldWords words;
    private final ChoiceFields choices;

    FieldFactory(Wording wording, ComponentTexts texts, UploadTarget uploads) {
        this.wording = wording;
        this.texts = texts;
        this.uploads = uploads;
        this.words = new FieldWords(wording);
        this.choices = new ChoiceFields(wording, words);
    }

    FormFields.Bound field(String form, Field field) {
        String key = TextKey.ofForm(form) + "." + field.name();
        return switch (field.type()) {
            case TEXT -> text(key, field);
            case NUMBER -> number(key, field, false);
            case MONEY -> number(key, field, true);
            case LONG_TEXT -> longText(key, field);
            case DATE -> date(key, field);
            case YES_NO -> choices.yesNo(key, field);
            case CHOICE -> choices.choice(key, field);
            case MULTI_CHOICE -> choices.choices(key, field);
            case DOCUMENTS -> documents(key, field);
            case SEEN -> new SeenField(wording, wording.say(key), words.hint(key, field)).bound();
        };
    }

    /** Set apart from what is filled in, in lines as they were written. */
    Component explanation(Label text) {
        Paragraph said = new Paragraph(wording.say(text));
        said.addClassName("explanation");
        return said;
    }

    String label(String form, Field field) {
        return words.plain(form, field);
    }

    private FormFields.Bound text(String key, Field field) {
        TextField text = new TextField(words.label(key, field));
        if (field.max() != null) {
            text.setMaxLength(field.max().intValue());
        }
        return typed(text, key, field);
    }

    private FormFields.Bound number(String key, Field field, boolean money) {
        TextField number = new TextField(words.label(key, field));
        number.getElement().setAttribute("inputmode", "decimal");
        number.setAllowedCharPattern("[0-9.\\-]");
        number.addClassName("number");
        if (money) {
            number.setPrefixComponent(new Span("¥"));
        }
        return typed(number, key, field);
    }

    private FormFields.Bound typed(TextField field, String key, Field contract) {
        field.setHelperText(words.hint(key, contract));
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
        TextArea area = new TextArea(words.label(key, field));
        area.setHelperText(words.hint(key, field));
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
        TypedDate date = new TypedDate(words.label(key, field));
        date.setHelperText(words.hint(key, field));
        date.setI18n(texts.datePicker());
        date.setLocale(wording.locale());
        date.setInitialPosition(wording.today());
        prepare(date, field);
        return new BoundField(
                date,
                date::raw,
                raw -> date.setValue(
                        raw == null || raw.equals(TypedDate.NO_DATE) ? null : LocalDate.parse(raw.toString())),
                () -> date.getValue() == null ? "" : wording.date(date.getValue()));
    }

    /** What was typed but is no date is handed on, so that it is refused by name instead of being forgotten. */
    private static class TypedDate extends DatePicker {

        static final String NO_DATE = "?";

        TypedDate(String label) {
            super(label);
        }

        @Nullable
        Object raw() {
            if (getValue() != null) {
                return getValue().toString();
            }
            return isInputUnparsable() ? NO_DATE : null;
        }
    }

    private FormFields.Bound documents(String key, Field field) {
        DocumentsField documents = new DocumentsField(
                wording, texts, field.options().stream().map(Option::value).toList(), uploads);
        documents.setLabel(words.label(key, field));
        documents.setHelperText(words.hint(key, field));
        return new BoundField(
                documents,
                () -> documents.getValue() == null || documents.getValue().isEmpty() ? null : documents.getValue(),
                raw -> documents.showFiles(strings(raw)),
                documents::said);
    }

    private static List<String> strings(@Nullable Object raw) {
        return raw instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    static void prepare(AbstractField<?, ?> field, Field contract) {
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
