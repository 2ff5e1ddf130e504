package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;

/** The fields and outcomes of a form, worded in the reader's language: the contract that screens obey as well. */
@Schema(name = "Form")
record FormFields(String key, List<Field> fields, List<Outcome> outcomes, List<Explanation> explanations) {

    @Schema(name = "FormExplanation", description = "A paragraph between the fields.")
    record Explanation(
            String text,

            @Nullable @Schema(description = "The field above which it stands; none at the end of its screen.")
            String before) {}

    @Schema(name = "FormField")
    record Field(
            String name,
            String label,
            @Nullable String hint,
            FormContract.Type type,
            boolean required,

            @Nullable @Schema(description = "Present for choices.")
            List<Option> options,

            @Nullable @Schema(description = "Least number or amount in yuan.")
            BigDecimal min,

            @Nullable @Schema(description = "Greatest number or amount in yuan, or most characters.")
            BigDecimal max,

            @Nullable @Schema(description = "What stands there now.")
            Object value) {}

    @Schema(name = "FormOption")
    record Option(String value, String label) {}

    @Schema(name = "FormOutcome")
    record Outcome(String key, String label, boolean primary, boolean opinionRequired) {}

    static FormFields of(FormContract contract, Locale language, Texts texts) {
        return new FormFields(
                contract.key(),
                contract.fields().stream()
                        .map(field -> fieldOf(contract, field, language, texts))
                        .toList(),
                contract.outcomes().stream()
                        .map(outcome -> new Outcome(
                                outcome.key(),
                                texts.say(language, "outcome." + outcome.key()),
                                outcome.primary(),
                                outcome.opinionRequired()))
                        .toList(),
                contract.explanations().stream()
                        .map(note -> new Explanation(note.text().in(language), note.before()))
                        .toList());
    }

    private static Field fieldOf(FormContract contract, FormContract.Field field, Locale language, Texts texts) {
        String text = TextKey.ofForm(contract.key()) + "." + field.name();
        FormContract.Words own = field.words();
        String hint = own != null
                ? own.hint() == null ? null : own.hint().in(language)
                : texts.has(language, text + ".hint") ? texts.say(language, text + ".hint") : null;
        List<Option> options = field.options().stream()
                .map(option -> new Option(option.value(), labelOf(field, option, language, texts)))
                .toList();
        return new Field(
                field.name(),
                own == null ? texts.say(language, text) : own.label().in(language),
                hint,
                field.type(),
                field.required(),
                options.isEmpty() ? null : options,
                field.min(),
                field.max(),
                field.value());
    }

    private static String labelOf(FormContract.Field field, FormContract.Option option, Locale language, Texts texts) {
        FormContract.Words own = field.words();
        if (own != null && own.options().containsKey(option.value())) {
            return own.options().get(option.value()).in(language);
        }
        String label = option.label();
        return label == null ? texts.say(language, field.textKey(option)) : label;
    }
}
