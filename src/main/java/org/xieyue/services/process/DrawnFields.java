package org.xieyue.services.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Label;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Explanation;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.FormContract.Words;

/** Says a drawn form as the contract that screens and API obey. */
public final class DrawnFields {

    /** Field of whoever approves money: from which budget line. */
    static final String LINE = "budgetLine";

    static final String APPLY = "apply";

    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000);

    private DrawnFields() {}

    /** @param now what stands there, as it was stored */
    static List<Field> of(DrawnForm form, Map<String, Object> now) {
        List<Field> fields = new ArrayList<>();
        for (DrawnField drawn : form.fields()) {
            fields.add(new Field(
                    drawn.key(),
                    Type.valueOf(drawn.kind().name()),
                    drawn.required(),
                    drawn.screen(),
                    options(drawn),
                    drawn.kind() == FieldKind.MONEY && drawn.min() == null ? BigDecimal.ZERO : drawn.min(),
                    drawn.kind() == FieldKind.MONEY && drawn.max() == null ? MOST_MONEY : drawn.max(),
                    now.get(drawn.key()),
                    words(form, drawn)));
        }
        return fields;
    }

    private static List<Option> options(DrawnField drawn) {
        return drawn.kind() == FieldKind.DOCUMENTS
                ? drawn.papers().stream().map(paper -> new Option(paper, null)).toList()
                : drawn.options().stream()
                        .map(option -> new Option(option.value(), null))
                        .toList();
    }

    /** Where they were drawn: above the next field of their screen, or at its end. */
    static List<Explanation> explanations(DrawnForm form) {
        return form.notes().stream()
                .map(note -> new Explanation(
                        note.screen(),
                        form.fields().stream()
                                .skip(note.before())
                                .filter(field -> field.screen() == note.screen())
                                .findFirst()
                                .map(DrawnField::key)
                                .orElse(null),
                        note.text()))
                .toList();
    }

    private static Words words(DrawnForm form, DrawnField drawn) {
        Map<String, Label> options = new LinkedHashMap<>();
        drawn.options().forEach(option -> options.put(option.value(), option.label()));
        return new Words(
                drawn.label(),
                drawn.description(),
                options,
                form.screens().get(drawn.screen() - 1).name());
    }

    static List<Outcome> outcomes(DrawnForm form) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String key : form.outcomes()) {
            outcomes.add(
                    DrawnForm.WITH_REASON.contains(key)
                            ? Outcome.withReason(key)
                            : outcomes.isEmpty() ? Outcome.primary(key) : Outcome.other(key));
        }
        return outcomes;
    }

    /**
     * What a task asks with this form; who approves money also names the amount and the budget line, but nobody who refuses.
     *
     * @param now what stands there, as it was stored
     * @param said texts of ours by their key
     */
    public static FormContract task(
            DrawnForm form, Map<String, Object> now, Supplier<List<Option>> lines, Function<String, Label> said) {
        List<Field> fields = new ArrayList<>(of(form, now));
        if (form.outcomes().contains(DrawnForm.APPROVE)
                && form.field(ServiceWords.APPROVED_AMOUNT).isPresent()) {
            fields.replaceAll(
                    field -> field.name().equals(ServiceWords.APPROVED_AMOUNT) ? whenApproved(field, said) : field);
            List<Option> offered = lines.get();
            fields.add(Field.of(LINE, Type.CHOICE)
                    .choices(offered)
                    .onStep(form.screens().size())
                    .with(offered.isEmpty() ? null : offered.getFirst().value())
                    .said(words(said.apply("services.field.budgetLine"), said.apply("services.field.whenApproved"))));
        }
        return new FormContract(form.key(), fields, outcomes(form), explanations(form));
    }

    /** What the form that opens a case asks an applicant. */
    public static FormContract start(DrawnForm form) {
        return new FormContract(form.key(), of(form, Map.of()), List.of(Outcome.primary(APPLY)), explanations(form));
    }

    private static Field whenApproved(Field field, Function<String, Label> said) {
        Words own = field.words();
        return new Field(
                        field.name(),
                        field.type(),
                        false,
                        field.step(),
                        field.options(),
                        field.min(),
                        field.max(),
                        field.value(),
                        null)
                .said(words(
                        own == null ? said.apply("services.field.amount") : own.label(),
                        said.apply("services.field.whenApproved")));
    }

    /** Never more than this, which is what is given unless somebody says less. */
    static Field upTo(Field field, BigDecimal most, Label hint) {
        BigDecimal least = field.min();
        BigDecimal before = field.max();
        BigDecimal max = before == null ? most : before.min(most);
        Words own = field.words();
        return new Field(
                field.name(),
                field.type(),
                field.required(),
                field.step(),
                field.options(),
                least == null ? null : least.min(max),
                max,
                field.value() == null && max.signum() > 0 ? max.toPlainString() : field.value(),
                own == null ? null : new Words(own.label(), hint, own.options(), own.screen()));
    }

    static Words words(Label label, @Nullable Label hint) {
        return new Words(label, hint, Map.of(), null);
    }
}
