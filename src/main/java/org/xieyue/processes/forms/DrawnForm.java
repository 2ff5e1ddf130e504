package org.xieyue.processes.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * A form as it was drawn. A user task names it with {@code camunda:formRef}.
 *
 * @param id file name without {@code .form}
 * @param screens in order; the name of one that was not named is null
 * @param notes explanations between the fields
 * @param outcomes ways to end the task, of {@link #OUTCOMES}
 */
public record DrawnForm(
        String id, List<DrawnField> fields, List<Screen> screens, List<Note> notes, List<String> outcomes) {

    /** The form that opens a case of a drawn service. */
    public static final String START = "apply";

    /** The form on which two different people write down, each for themselves, what they found at the household. */
    public static final String VISIT = "visit";

    public static final String SUFFIX = ".form";

    /** Begins the key of a drawn form where forms of ours and drawn ones meet: {@code form:review}. */
    public static final String KEY = "form:";

    /** The way to end a task that allows a service to pay. */
    public static final String APPROVE = "approve";

    /** What the bank could not pay is paid once more, as it was approved. */
    public static final String PAY_AGAIN = "pay-again";

    /** What the bank could not pay is approved anew: the account, or the amount, has become another. */
    public static final String APPROVE_ANEW = "approve-anew";

    /** What a drawn task may end with; each has its words under {@code outcome.<key>}. */
    public static final Set<String> OUTCOMES =
            Set.of(APPROVE, "agree", "disagree", "return", "refuse", "done", PAY_AGAIN, APPROVE_ANEW);

    /** Outcomes that need a reason. */
    public static final Set<String> WITH_REASON = Set.of("disagree", "return", "refuse", APPROVE_ANEW);

    public DrawnForm {
        fields = List.copyOf(fields);
        screens = List.copyOf(screens);
        notes = List.copyOf(notes);
        outcomes = List.copyOf(outcomes);
    }

    public record Screen(@Nullable Label name) {}

    /**
     * @param screen on which it stands, from 1
     * @param before how many fields of the form stand above it
     */
    public record Note(int screen, Label text, int before) {}

    public String key() {
        return KEY + id;
    }

    public Optional<DrawnField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Fields that are process variables, by their key. */
    public Map<String, FieldKind> variables() {
        Map<String, FieldKind> variables = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.kind().isVariable())
                .forEach(field -> variables.put(field.key(), field.kind()));
        return variables;
    }

    /** Name of the variable that tells how the task ended: {@code home-visit} gives {@code homeVisitOutcome}. */
    public String outcomeVariable() {
        return outcomeVariable(id);
    }

    public static String outcomeVariable(String formId) {
        StringBuilder name = new StringBuilder();
        for (String word : formId.split("-")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name + "Outcome";
    }
}
