package org.xieyue.services.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.shared.Label;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.FormContract.Words;

/** Says a drawn form as the contract that screens and API obey. */
final class DrawnFields {

    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000);

    private DrawnFields() {}

    /** @param now what stands there, as it was stored */
    static List<Field> of(DrawnForm form, Map<String, Object> now) {
        List<Field> fields = new ArrayList<>();
        for (DrawnField drawn : form.fields()) {
            boolean first = fields.stream().noneMatch(field -> field.step() == drawn.screen());
            fields.add(new Field(
                    drawn.key(),
                    Type.valueOf(drawn.kind().name()),
                    drawn.required(),
                    drawn.screen(),
                    options(drawn),
                    drawn.kind() == FieldKind.MONEY && drawn.min() == null ? BigDecimal.ZERO : drawn.min(),
                    drawn.kind() == FieldKind.MONEY && drawn.max() == null ? MOST_MONEY : drawn.max(),
                    now.get(drawn.key()),
                    words(form, drawn, first)));
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

    /** An explanation on a screen is said at the first field below. */
    private static Words words(DrawnForm form, DrawnField drawn, boolean first) {
        Map<String, Label> options = new LinkedHashMap<>();
        drawn.options().forEach(option -> options.put(option.value(), option.label()));
        Stream<Label> notes = first
                ? form.notes().stream()
                        .filter(note -> note.screen() == drawn.screen())
                        .map(DrawnForm.Note::text)
                : Stream.empty();
        List<Label> hints = Stream.concat(notes, Optional.ofNullable(drawn.description()).stream())
                .toList();
        return new Words(
                drawn.label(),
                hints.isEmpty() ? null : joined(hints),
                options,
                form.screens().get(drawn.screen() - 1).name());
    }

    private static Label joined(List<Label> labels) {
        return new Label(
                labels.stream().map(Label::zh).collect(Collectors.joining(" ")),
                labels.stream().map(Label::en).collect(Collectors.joining(" ")));
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

    static Words words(Label label, @Nullable Label hint) {
        return new Words(label, hint, Map.of(), null);
    }
}
