package org.xieyue.tasks.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.FormContract.Field;

/** An application while it is filled in: its fields, which steps are complete, and the draft that outlives the session. */
class Application {

    enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE
    }

    private final String process;
    private final CaseDesk desk;
    private final FormFields fields;
    private final Consumer<Answer<Instant>> saved;
    private final SortedSet<Integer> visited = new TreeSet<>();
    private @Nullable Instant savedAt;

    /** @param saved hears whenever the draft has been saved or could not be */
    Application(String process, CaseDesk desk, FormFields fields, Consumer<Answer<Instant>> saved) {
        this.process = process;
        this.desk = desk;
        this.fields = fields;
        this.saved = saved;
        desk.draft(process).ifPresent(this::restore);
        fields.onChange(this::keep);
    }

    private void restore(CaseDesk.SavedDraft kept) {
        fields.show(kept.draft().input());
        visited.addAll(kept.draft().visited());
        savedAt = kept.savedAt();
    }

    FormFields fields() {
        return fields;
    }

    /** When the draft was last saved; null if there is none. */
    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    /** The steps on which something is asked, given what has been chosen so far. */
    List<Integer> steps() {
        return fields.steps().stream()
                .filter(step -> fields.onStep(step).stream().anyMatch(this::isAsked))
                .toList();
    }

    boolean isAsked(Field field) {
        return fields.component(field.name()).isVisible();
    }

    Progress progress(int step) {
        List<Field> asked = fields.onStep(step);
        boolean anything = asked.stream().anyMatch(field -> !fields.isEmpty(field.name()));
        if (missing(step).isEmpty() && (anything || visited.contains(step))) {
            return Progress.COMPLETE;
        }
        return anything ? Progress.IN_PROGRESS : Progress.NOT_STARTED;
    }

    boolean isComplete() {
        return steps().stream().allMatch(step -> progress(step) == Progress.COMPLETE);
    }

    /** Required fields of a step that are still empty, as reasons beside them. */
    List<Refusal> missing(int step) {
        return fields.onStep(step).stream()
                .filter(Field::required)
                .filter(this::isAsked)
                .filter(field -> fields.isEmpty(field.name()))
                .map(field -> Refusal.ofField(
                        field.name(),
                        "tasks.required",
                        field.title(fields.contract().key())))
                .toList();
    }

    /** On which step a field stands; the first when the field is unknown. */
    int stepOf(String name) {
        return fields.contract().fields().stream()
                .filter(field -> Objects.equals(field.name(), name))
                .map(Field::step)
                .findFirst()
                .orElse(1);
    }

    boolean isVisited(int step) {
        return visited.contains(step);
    }

    void visit(int step) {
        visited.add(step);
        keep();
    }

    private void keep() {
        Answer<Instant> answer = desk.saveDraft(process, new CaseDesk.Draft(fields.values(), List.copyOf(visited)));
        if (answer instanceof Answer.Done<Instant>(Instant at)) {
            savedAt = at;
        }
        saved.accept(answer);
    }
}
