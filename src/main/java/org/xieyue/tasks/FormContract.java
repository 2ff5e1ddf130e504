package org.xieyue.tasks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;
import org.xieyue.shared.TextKey;

/**
 * Fields and outcomes of a form. Texts come from translations: a field's label is {@code form.<form key with dots>.<name>},
 * its hint the same plus {@code .hint}; an outcome's {@code outcome.<key>}; an option's label is {@code option.<field>.<value>}
 * unless given. A field for papers offers the kinds they may be, named {@code document.kind.<value>}.
 *
 * @param explanations paragraphs between the fields
 */
public record FormContract(String key, List<Field> fields, List<Outcome> outcomes, List<Explanation> explanations) {

    public FormContract(String key, List<Field> fields, List<Outcome> outcomes) {
        this(key, fields, outcomes, List.of());
    }

    public FormContract {
        explanations = List.copyOf(explanations);
        fields = List.copyOf(fields);
        for (Field field : fields) {
            if (field.type() == Type.DOCUMENTS && field.options().isEmpty()) {
                throw new IllegalArgumentException("Field " + field.name() + " of " + key + " names no kind of paper");
            }
        }
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Something to read.
     *
     * @param before name of the field above which it stands; null at the end of its step
     */
    public record Explanation(int step, @Nullable String before, Label text) {}

    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        MONEY,
        DATE,
        YES_NO,
        CHOICE,
        MULTI_CHOICE,
        /** Ids of documents of the case (or of the person's uploads, on a start form). */
        DOCUMENTS,
        /** A digest of what the person was shown, sent back as it came: nobody types it, and it ties the answer to what was read. */
        SEEN
    }

    /**
     * @param step which screen of a multi-step form the field belongs to, from 1; at most 7 fields a step
     * @param max greatest number, greatest amount in yuan, or most characters
     * @param value what stands there now
     */
    public record Field(
            String name,
            Type type,
            boolean required,
            int step,
            List<Option> options,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Object value,
            @Nullable Words words) {

        public static Field of(String name, Type type) {
            return new Field(name, type, false, 1, List.of(), null, null, null, null);
        }

        /** @param kind what the papers handed in here are filed as */
        public static Field documents(String name, String kind) {
            return of(name, Type.DOCUMENTS).choices(kind);
        }

        /** Key of the text that names an option without a label of its own. */
        public String textKey(Option option) {
            return type == Type.DOCUMENTS ? "document.kind." + option.value() : "option." + name + "." + option.value();
        }

        /** What the field is called: its own words, or the text of its form. */
        public Object title(String form) {
            return words == null ? new TextKey(TextKey.ofForm(form) + "." + name) : words.label();
        }

        public Field said(Words own) {
            return new Field(name, type, required, step, options, min, max, value, own);
        }

        public Field mandatory() {
            return new Field(name, type, true, step, options, min, max, value, words);
        }

        public Field onStep(int number) {
            return new Field(name, type, required, number, options, min, max, value, words);
        }

        public Field between(long least, long most) {
            return new Field(
                    name,
                    type,
                    required,
                    step,
                    options,
                    BigDecimal.valueOf(least),
                    BigDecimal.valueOf(most),
                    value,
                    words);
        }

        public Field with(@Nullable Object now) {
            return new Field(name, type, required, step, options, min, max, now, words);
        }

        public Field choices(List<Option> from) {
            return new Field(name, type, required, step, List.copyOf(from), min, max, value, words);
        }

        public Field choices(String... values) {
            return choices(java.util.Arrays.stream(values)
                    .map(choice -> new Option(choice, null))
                    .toList());
        }
    }

    /**
     * Words of a field that no translation knows, since it was drawn.
     *
     * @param options by value
     * @param screen title of the screen on which the field stands
     */
    public record Words(
            Label label,
            @Nullable Label hint,
            Map<String, Label> options,
            @Nullable Label screen) {
        public Words {
            options = Map.copyOf(options);
        }
    }

    /** @param label text to show when it is no translation key, such as a person's or budget line's name */
    public record Option(String value, @Nullable String label) {}

    /**
     * A way to end the task, in the union's words.
     *
     * @param primary the expected one, shown first and in blue
     * @param opinionRequired no decision without a reason
     */
    public record Outcome(String key, boolean primary, boolean opinionRequired) {
        public static Outcome primary(String key) {
            return new Outcome(key, true, false);
        }

        public static Outcome other(String key) {
            return new Outcome(key, false, false);
        }

        public static Outcome withReason(String key) {
            return new Outcome(key, false, true);
        }
    }
}
