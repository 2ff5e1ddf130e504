package org.xieyue.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;

/**
 * Checks what screens and API send against the form's contract and turns it into typed values. All that is wrong is said
 * at once, field by field. A field that is left empty is missing from the values.
 */
final class FormInput {

    private static final int MOST_CHARACTERS_OF_TEXT = 500;
    private static final int MOST_CHARACTERS_OF_LONG_TEXT = 5_000;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_ENTRIES = 200;

    private final FormContract contract;

    private FormInput(FormContract contract) {
        this.contract = contract;
    }

    static FormInput of(FormContract contract) {
        return new FormInput(contract);
    }

    /** The values by field name as {@link TaskForm.Submission} describes them. */
    Answer<Map<String, Object>> values(Map<String, Object> input) {
        List<Refusal> wrong = new ArrayList<>();
        return answer(read(input, wrong), wrong);
    }

    /** The same for a task: the outcome must be one of the form's, and its opinion given where it asks for one. */
    Answer<Map<String, Object>> values(String outcome, String opinion, Map<String, Object> input) {
        List<Refusal> wrong = new ArrayList<>();
        FormContract.Outcome chosen = contract.outcomes().stream()
                .filter(offered -> offered.key().equals(outcome))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            wrong.add(Refusal.ofField("outcome", "tasks.unknownOutcome", outcome, offered()));
        } else if (chosen.opinionRequired() && opinion.isBlank()) {
            wrong.add(Refusal.ofField("opinion", "tasks.opinionRequired", new TextKey("outcome." + outcome)));
        }
        if (opinion.length() > MOST_CHARACTERS_OF_LONG_TEXT) {
            wrong.add(Refusal.ofField("opinion", "tasks.opinionTooLong", MOST_CHARACTERS_OF_LONG_TEXT));
        }
        return answer(read(input, wrong), wrong);
    }

    private static Answer<Map<String, Object>> answer(Map<String, Object> values, List<Refusal> wrong) {
        return wrong.isEmpty() ? Answer.done(values) : Answer.refused(wrong);
    }

    private Map<String, Object> read(Map<String, Object> input, List<Refusal> wrong) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormContract.Field field : contract.fields()) {
            Object raw = input.get(field.name());
            if (raw == null || isEmpty(raw)) {
                if (field.required()) {
                    wrong.add(refuse(field, "tasks.required"));
                }
                continue;
            }
            Object value = value(field, raw, wrong);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        input.keySet().stream()
                .filter(name -> contract.fields().stream()
                        .noneMatch(field -> field.name().equals(name)))
                .sorted()
                .forEach(name -> wrong.add(Refusal.ofField(name, "tasks.unknownField", name)));
        return values;
    }

    private static boolean isEmpty(Object raw) {
        return (raw instanceof String text && text.isBlank()) || (raw instanceof List<?> list && list.isEmpty());
    }

    private @Nullable Object value(FormContract.Field field, Object raw, List<Refusal> wrong) {
        return switch (field.type()) {
            case TEXT, SEEN -> text(field, raw, MOST_CHARACTERS_OF_TEXT, wrong);
            case LONG_TEXT -> text(field, raw, MOST_CHARACTERS_OF_LONG_TEXT, wrong);
            case NUMBER -> number(field, raw, false, wrong);
            case MONEY -> number(field, raw, true, wrong);
            case DATE -> date(field, raw, wrong);
            case YES_NO -> yesNo(field, raw, wrong);
            case CHOICE -> choice(field, raw, wrong);
            case MULTI_CHOICE -> choices(field, raw, wrong);
            case DOCUMENTS -> documents(field, raw, wrong);
        };
    }

    private @Nullable Object text(FormContract.Field field, Object raw, int usual, List<Refusal> wrong) {
        if (!(raw instanceof String text)) {
            return wrong(wrong, refuse(field, "tasks.notText"));
        }
        String stripped = text.strip();
        int most = field.max() == null ? usual : field.max().intValue();
        int least = field.min() == null ? 0 : field.min().intValue();
        if (stripped.length() > most) {
            return wrong(wrong, refuse(field, "tasks.tooLong", most));
        }
        if (stripped.length() < least) {
            return wrong(wrong, refuse(field, "tasks.tooShort", least));
        }
        if (stripped.chars()
                .anyMatch(character -> Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t')) {
            return wrong(wrong, refuse(field, "tasks.notText"));
        }
        return stripped;
    }

    private @Nullable Object number(FormContract.Field field, Object raw, boolean money, List<Refusal> wrong) {
        BigDecimal number = decimal(raw);
        if (number == null || number.precision() - number.scale() > MOST_DIGITS) {
            return wrong(wrong, refuse(field, money ? "tasks.notMoney" : "tasks.notNumber"));
        }
        if (number.stripTrailingZeros().scale() > (money ? 2 : 6)) {
            return wrong(wrong, refuse(field, money ? "tasks.notMoney" : "tasks.notNumber"));
        }
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            return wrong(wrong, refuse(field, "tasks.tooSmall", field.min().toPlainString()));
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            return wrong(wrong, refuse(field, "tasks.tooGreat", field.max().toPlainString()));
        }
        return number;
    }

    private static @Nullable BigDecimal decimal(Object raw) {
        if (!(raw instanceof Number) && !(raw instanceof String)) {
            return null;
        }
        String text = raw.toString().strip();
        if (text.length() > 40) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 40 ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private @Nullable Object date(FormContract.Field field, Object raw, List<Refusal> wrong) {
        if (raw instanceof LocalDate date) {
            return date;
        }
        if (raw instanceof String text) {
            try {
                LocalDate date = LocalDate.parse(text.strip());
                if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                    return date;
                }
            } catch (DateTimeParseException notADate) {
                return wrong(wrong, refuse(field, "tasks.notDate"));
            }
        }
        return wrong(wrong, refuse(field, "tasks.notDate"));
    }

    private @Nullable Object yesNo(FormContract.Field field, Object raw, List<Refusal> wrong) {
        if (raw instanceof Boolean yes) {
            return yes;
        }
        if ("true".equals(raw) || "false".equals(raw)) {
            return "true".equals(raw);
        }
        return wrong(wrong, refuse(field, "tasks.notYesNo"));
    }

    private @Nullable Object choice(FormContract.Field field, Object raw, List<Refusal> wrong) {
        if (raw instanceof String value && offers(field, value)) {
            return value;
        }
        return wrong(wrong, refuse(field, "tasks.notOffered"));
    }

    private @Nullable Object choices(FormContract.Field field, Object raw, List<Refusal> wrong) {
        List<String> values = strings(raw);
        if (values == null || !values.stream().allMatch(value -> offers(field, value))) {
            return wrong(wrong, refuse(field, "tasks.notOffered"));
        }
        return values.stream().distinct().toList();
    }

    private @Nullable Object documents(FormContract.Field field, Object raw, List<Refusal> wrong) {
        List<String> values = strings(raw);
        if (values == null || !values.stream().allMatch(FormInput::isId)) {
            return wrong(wrong, refuse(field, "tasks.notDocuments"));
        }
        return values.stream().distinct().toList();
    }

    private static @Nullable List<String> strings(Object raw) {
        if (!(raw instanceof List<?> list) || list.size() > MOST_ENTRIES) {
            return null;
        }
        List<String> strings = new ArrayList<>();
        for (Object entry : list) {
            if (!(entry instanceof String text)) {
                return null;
            }
            strings.add(text);
        }
        return strings;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static boolean offers(FormContract.Field field, String value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private String offered() {
        return String.join(
                ", ",
                contract.outcomes().stream().map(FormContract.Outcome::key).toList());
    }

    private Refusal refuse(FormContract.Field field, String code, Object... rule) {
        List<Object> args = new ArrayList<>();
        args.add(field.title(contract.key()));
        args.addAll(List.of(rule));
        return Refusal.ofField(field.name(), code, args.toArray());
    }

    private static @Nullable Object wrong(List<Refusal> wrong, Refusal reason) {
        wrong.add(reason);
        return null;
    }
}
